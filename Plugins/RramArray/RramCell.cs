namespace Modular.Plugins.RramArray;

/// <summary>A device as made, in weight units.</summary>
/// <param name="Up">Its step up at weight 0, 0 or more.</param>
/// <param name="Down">Its step down at weight 0, 0 or more.</param>
/// <param name="Max">The upper bound of the weight.</param>
/// <param name="Min">The lower bound of the weight.</param>
/// <param name="Reference">What is subtracted when it is read.</param>
internal readonly record struct RramCell(float Up, float Down, float Max, float Min, float Reference);
