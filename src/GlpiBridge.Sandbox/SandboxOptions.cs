namespace GlpiBridge.Sandbox;

public sealed record SandboxOptions
{
    public const string DemoAppToken = "glpibridgeSandboxAppToken0000000000000001";

    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// Holds collectivites.json and files/.
    public required string DatasetFolder { get; init; }

    public string AppToken { get; init; } = DemoAppToken;
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// Starts as GLPI is after its installation, for a seeding client.
    public bool IsEmpty { get; init; }

    /// GLPI answers a lost-password request after 1 to 3 seconds, so that nobody learns which addresses it knows.
    public bool PausesLostPassword { get; init; }
}
