using System.Diagnostics;
using GlpiBridge.Torture.Hook;

/// <summary>What .NET calls before the portal's own Main; the name and the missing namespace are its rule.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Trap.FromEnvironment() is { } trap)
        {
            DiagnosticListener.AllListeners.Subscribe(new Listeners(trap));
        }
    }
}
