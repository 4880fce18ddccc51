namespace GlpiBridge.Glpi.Compatibility;

/// <summary>A version of GLPI and what this client knows of it.</summary>
/// <param name="Version">The numbers, without what comes after a hyphen.</param>
public sealed record GlpiRelease(Version Version)
{
    // The first of each line without the holes that were published in 2026 (session tokens in clear, FAQ and documents of others).
    private static readonly Version[] Mended = [new(10, 0, 25), new(11, 0, 7)];

    /// <summary>Whether this client is made for its line.</summary>
    public GlpiSupport Support => Version.Major < Mended[0].Major ? GlpiSupport.TooOld : FirstSafe is null ? GlpiSupport.Unknown : GlpiSupport.Supported;

    /// <summary>The first version of its line without the holes that are known and published; null for a line that is not known.</summary>
    public Version? FirstSafe => Array.Find(Mended, line => line.Major == Version.Major);

    /// <summary>Whether it is before <see cref="FirstSafe"/>.</summary>
    public bool HasKnownHoles => Version < FirstSafe;

    /// <summary>What is different in this version from others, as this client sees it.</summary>
    public IReadOnlyList<GlpiQuirk> Quirks => [.. GlpiQuirk.All.Where(quirk => quirk.IsOf(Version))];

    /// <summary>Reads what <c>getGlpiConfig</c> tells, such as <c>10.0.19</c> or <c>11.0.0-beta1</c>.</summary>
    /// <param name="told">GLPI's own word.</param>
    /// <returns>The release; null when it is no version.</returns>
    public static GlpiRelease? Of(string told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return Version.TryParse(told.Split('-', '~')[0].Trim(), out var version) ? new GlpiRelease(version) : null;
    }
}

/// <summary>Whether this client is made for a version of GLPI.</summary>
public enum GlpiSupport
{
    /// <summary>Newer than what is known: it may work.</summary>
    Unknown,

    /// <summary>It is.</summary>
    Supported,

    /// <summary>Before 10.0: it is not.</summary>
    TooOld,
}
