namespace GlpiBridge.Tests.Compatibility;

/// <summary>Says what a test proves of which GLPI, for docs/compatibility.md.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ProvesAttribute(GlpiLine line, string what) : Attribute
{
    public GlpiLine Line => line;

    public string What => what;
}

internal enum GlpiLine
{
    /// <summary>Recorded answers of a real GLPI 10.0.19.</summary>
    Ten,

    /// <summary>The emulator, answering as GLPI 11 is described by its sources and its maintainers.</summary>
    Eleven,
}
