namespace Modular.Plugins.Physionet.Wfdb;

/// <summary>An annotation of a record.</summary>
/// <param name="Sample">The number of the sample that it is of.</param>
/// <param name="Code">Its code, 1 to 49; <see cref="AnnotationFile.Symbols"/> has the symbols.</param>
internal readonly record struct WfdbAnnotation(long Sample, int Code)
{
    /// <summary>Its symbol, such as N; a blank for a code without one.</summary>
    public char Symbol => AnnotationFile.Symbols[Code];
}
