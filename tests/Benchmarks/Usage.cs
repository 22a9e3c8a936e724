namespace Modular.Benchmarks;

internal static class Usage
{
    public static int Show()
    {
        Terminal.Error(
            "Usage: dotnet run -c Release --project tests/Benchmarks -- "
                + "training|training-in-bits|convolutions|inference [--chips N] [--only mlp|vgg|read-noise|columns]|studies|"
                + "false-sentences|finalizers [--minutes N] [--csv FILE]"
        );
        return 2;
    }
}
