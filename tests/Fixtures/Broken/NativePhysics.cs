using System.Runtime.InteropServices;

namespace Broken;

/// <summary>A library that somebody forgot to copy.</summary>
internal static class NativePhysics
{
    [DllImport("acme-physics", EntryPoint = "measure")]
    public static extern int Measure();
}
