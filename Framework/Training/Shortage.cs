namespace Modular.Training;

/// <summary>A trial for which there is not enough memory, on this machine or on its GPU.</summary>
internal static class Shortage
{
    private static readonly string[] OfHost = ["not enough memory"];

    private static readonly string[] OfGpu =
    [
        "CUDA out of memory",
        "CUDA error: out of memory",
        "CUBLAS_STATUS_ALLOC_FAILED",
        "CUDNN_STATUS_ALLOC_FAILED",
    ];

    /// <summary>The end of the sentence on it; null for other failures.</summary>
    public static string? Sentence(Exception error)
    {
        if (Says(error, OfGpu))
            return "the GPU has not enough memory for the trial; expected more. Give a smaller network or a smaller batch, "
                + "fewer --workers for each GPU, or end what else is on it.";
        if (Says(error, OfHost))
            return "this machine has not enough memory for the trial; expected more. "
                + "Give fewer --workers, a smaller network or a smaller batch.";
        return null;
    }

    private static bool Says(Exception? error, string[] words)
    {
        for (; error is not null; error = error.InnerException)
            if (words.Any(word => error.Message.Contains(word, StringComparison.OrdinalIgnoreCase)))
                return true;
        return false;
    }
}
