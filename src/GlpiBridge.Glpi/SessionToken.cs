namespace GlpiBridge.Glpi;

/// <summary>
/// An open GLPI session. Opaque: any length and alphabet (30 characters, or 130 with <c>+/=</c>, by version); it goes only into the
/// <c>Session-Token</c> header and never into an address.
/// </summary>
public sealed record SessionToken
{
    private readonly string _value;

    /// <summary>Wraps a token.</summary>
    /// <param name="value">The token as GLPI gave it.</param>
    /// <exception cref="ArgumentException">It is empty, or holds characters that a header cannot carry.</exception>
    public SessionToken(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        if (value.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException("A session token holds printable characters only.", nameof(value));
        _value = value;
    }

    /// <summary>The text of the token, for an encrypted store. Never log it.</summary>
    /// <returns>The token.</returns>
    public string Reveal() => _value;

    /// <summary>A word that gives nothing away.</summary>
    /// <returns>Always the same text.</returns>
    public override string ToString() => "<session>";
}
