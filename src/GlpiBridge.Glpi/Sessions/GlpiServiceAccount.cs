using Microsoft.Extensions.Options;

namespace GlpiBridge.Glpi.Sessions;

/// <summary>
/// The service account's one session, shared by all callers: opened at the first need with <see cref="GlpiOptions.ServiceUserToken"/>, opened again when GLPI
/// says that it is dead or the token has changed.
/// </summary>
public sealed class GlpiServiceAccount : IDisposable
{
    private readonly GlpiSessions _sessions;
    private readonly IOptionsMonitor<GlpiOptions> _options;
    private readonly SemaphoreSlim _opening = new(1, 1);
    private volatile Opened? _current;

    internal GlpiServiceAccount(GlpiSessions sessions, IOptionsMonitor<GlpiOptions> options)
    {
        _sessions = sessions;
        _options = options;
    }

    /// <summary>Whether a token is configured.</summary>
    public bool IsConfigured => !string.IsNullOrWhiteSpace(_options.CurrentValue.ServiceUserToken);

    /// <summary>
    /// Runs <paramref name="act"/> with the shared session. When it fails because that session is dead, a new one is opened and it runs once more: GLPI checks
    /// the session before it does anything, so a write cannot happen twice this way.
    /// </summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="act">What to do. Do not change entity or profile: others are on the same session.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>What <paramref name="act"/> gave.</returns>
    /// <exception cref="InvalidOperationException">No token is configured.</exception>
    public async Task<T> RunAsync<T>(Func<SessionToken, CancellationToken, Task<T>> act, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(act);
        var token = await GetAsync(dead: null, ct).ConfigureAwait(false);
        try
        {
            return await act(token, ct).ConfigureAwait(false);
        }
        catch (GlpiException e) when (e.Fault is GlpiFault.SessionExpired)
        {
            return await act(await GetAsync(token, ct).ConfigureAwait(false), ct).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _opening.Dispose();

    private async Task<SessionToken> GetAsync(SessionToken? dead, CancellationToken ct)
    {
        var token = _options.CurrentValue.ServiceUserToken?.Trim();
        if (_current is { } open && open.Session != dead && open.Token == token)
            return open.Session;
        await _opening.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            // Somebody else may have opened a new one while this caller waited.
            var before = _current;
            if (before is not null && before.Session != dead && before.Token == token)
                return before.Session;
            if (string.IsNullOrWhiteSpace(token))
                throw new InvalidOperationException("Glpi:ServiceUserToken is not configured: the service account cannot log in.");
            var session = await _sessions.OpenAsync(new UserToken(token), ct).ConfigureAwait(false);
            _current = new Opened(session.Token, token);
            if (before is not null && before.Token != token)
                await DropAsync(before.Session, ct).ConfigureAwait(false);
            return session.Token;
        }
        finally
        {
            _opening.Release();
        }
    }

    // The token was changed because the old one may be known: so may its session. A call that is on it finds it dead and runs again.
    private async Task DropAsync(SessionToken old, CancellationToken ct)
    {
        try
        {
            await _sessions.CloseAsync(old, ct).ConfigureAwait(false);
        }
        catch (GlpiException)
        {
            // GLPI ends it by itself, later.
        }
    }

    private sealed record Opened(SessionToken Session, string Token);
}
