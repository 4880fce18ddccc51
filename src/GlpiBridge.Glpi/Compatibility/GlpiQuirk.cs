namespace GlpiBridge.Glpi.Compatibility;

/// <summary>Something that is not the same in all versions of GLPI, and how this client lives with it. All of them stand here.</summary>
/// <param name="Name">A short name for the table.</param>
/// <param name="What">What differs.</param>
/// <param name="Answer">What this client does, the same for all versions where that is possible.</param>
/// <param name="From">The first version that has it; null for all before <paramref name="Before"/>.</param>
/// <param name="Before">The first version that no longer has it; null when none is known.</param>
public sealed record GlpiQuirk(string Name, string What, string Answer, Version? From = null, Version? Before = null)
{
    private static readonly Version Eleven = new(11, 0, 0);

    /// <summary>All that are known.</summary>
    public static IReadOnlyList<GlpiQuirk> All { get; } =
    [
        new("encoded texts", "Texts are stored with `<`, `>` and `&` encoded, and some come encoded whatever is asked for.", "`X-GLPI-Sanitized-Content: false`, and one decoding of what bears GLPI's own mark (`GlpiText`).", Before: Eleven),
        new("plain texts", "Texts come as they were typed.", "The same decoding leaves them alone.", From: Eleven),
        new("session file as token", "The session token is the name of PHP's session: 26 to 40 characters.", "Tokens are opaque, travel in a header only, and are never logged.", Before: new Version(10, 0, 25)),
        new("long tokens", "The session token is encrypted: some 130 characters with `+`, `/` and `=` (10.0.25, 11.0.7).", "The same; every place that keeps one has room for it.", From: new Version(10, 0, 25)),
        new("two addresses", "The legacy API answers at `apirest.php` and at `api.php/v1`.", "Both are accepted in `Glpi:BaseUrl`.", From: Eleven),
        new("groups that approve", "A group may be asked to approve (`itemtype_target`, `items_id_target`); who has answered stands in `users_id_validate`.", "Both shapes are read (`TicketValidation`).", From: Eleven),
        new("lists without a reader", "Lists and search give FAQ articles and documents to whoever asks.", "The service account reads, and the portal decides by GLPI's rule of one article, whatever the version."),
    ];

    /// <summary>Whether a version has it.</summary>
    /// <param name="version">The version.</param>
    /// <returns>True when it is neither before <see cref="From"/> nor from <see cref="Before"/> on.</returns>
    public bool IsOf(Version version) => (From is null || version >= From) && (Before is null || version < Before);
}
