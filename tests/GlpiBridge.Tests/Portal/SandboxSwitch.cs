using GlpiBridge.Sandbox;

namespace GlpiBridge.Tests.Portal;

/// <summary>Turns the sandbox's faults on and off as a demonstration would: over loopback HTTP.</summary>
internal static class SandboxSwitch
{
    public static async Task SwitchAsync(this SandboxServer glpi, string verb, string? argument, CancellationToken ct)
    {
        using var client = GlpiEye.Clients.CreateClient();
        var answer = await client.PostAsync(new Uri(glpi.Root, $"/__sandbox/{verb}/{argument}"), null, ct);
        answer.EnsureSuccessStatusCode();
    }
}
