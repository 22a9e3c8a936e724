using System.Runtime.InteropServices;

namespace Misbehaving;

/// <summary>A library that somebody forgot to copy.</summary>
internal static class Native
{
    [DllImport("acme-licence", EntryPoint = "start")]
    public static extern int Start();
}
