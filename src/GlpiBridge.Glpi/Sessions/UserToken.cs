namespace GlpiBridge.Glpi.Sessions;

/// <summary>A user's "API token" (user preferences, remote access keys): logs in without a password.</summary>
public sealed record UserToken
{
    private readonly string _value;

    /// <summary>Wraps a token.</summary>
    /// <param name="value">The token.</param>
    /// <exception cref="ArgumentException">It is empty or holds characters that a header cannot carry.</exception>
    public UserToken(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        if (value.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException("A user token holds printable characters only.", nameof(value));
        _value = value;
    }

    /// <summary>The text of the token. Never log it.</summary>
    /// <returns>The token.</returns>
    public string Reveal() => _value;

    /// <summary>A word that gives nothing away.</summary>
    /// <returns>Always the same text.</returns>
    public override string ToString() => "<user token>";
}
