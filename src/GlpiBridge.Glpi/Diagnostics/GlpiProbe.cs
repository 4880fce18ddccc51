using System.Text;
using GlpiBridge.Glpi.Sessions;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Glpi.Diagnostics;

/// <summary>Calls GLPI without anything in between, and tells of the answer what a client hides: redirects, PHP's notices, the server's clock. For diagnostics alone.</summary>
public sealed class GlpiProbe
{
    internal const string ClientName = "GlpiBridge.Glpi.Probe";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly IHttpClientFactory _clients;
    private readonly IOptionsMonitor<GlpiOptions> _options;

    internal GlpiProbe(IHttpClientFactory clients, IOptionsMonitor<GlpiOptions> options)
    {
        _clients = clients;
        _options = options;
    }

    /// <summary>Asks for a session with nothing but the application token (<c>GET initSession</c>). A GLPI that is set up well answers <c>ERROR_LOGIN_PARAMETERS_MISSING</c>.</summary>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The answer; one without status when nothing came back within 15 s.</returns>
    public Task<ProbeAnswer> KnockAsync(CancellationToken ct) => SendAsync(HttpMethod.Get, null, null, ct);

    /// <summary>Opens a session with a user token in the header <c>Authorization</c> (<c>GET initSession</c>). Close it (<see cref="ProbeAnswer.Session"/>).</summary>
    /// <param name="token">The token.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>As <see cref="KnockAsync"/>.</returns>
    public Task<ProbeAnswer> KnockWithTokenAsync(UserToken token, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(token);
        return SendAsync(HttpMethod.Get, "user_token " + token.Reveal(), null, ct);
    }

    /// <summary>Opens a session as somebody whom no GLPI has (<c>POST initSession</c>): how it refuses tells whether passwords are taken at all, and whether a body arrives.</summary>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>As <see cref="KnockAsync"/>; <c>ERROR_GLPI_LOGIN</c> from a GLPI that is set up well.</returns>
    public Task<ProbeAnswer> KnockWithPasswordAsync(CancellationToken ct) =>
        SendAsync(HttpMethod.Post, null, $$"""{"login":"glpibridge-doctor","password":"{{Guid.NewGuid():N}}"}""", ct);

    private async Task<ProbeAnswer> SendAsync(HttpMethod method, string? authorization, string? json, CancellationToken ct)
    {
        var settings = _options.CurrentValue;
        var root = settings.BaseUrl ?? throw new InvalidOperationException("Glpi:BaseUrl is not configured.");
        using var request = new HttpRequestMessage(method, new Uri(root.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/initSession"));
        if (!string.IsNullOrWhiteSpace(settings.AppToken))
            request.Headers.TryAddWithoutValidation("App-Token", settings.AppToken.Trim());
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var answer = await _clients.CreateClient(ClientName).SendAsync(request, patience.Token).ConfigureAwait(false);
            return new ProbeAnswer
            {
                Status = (int)answer.StatusCode,
                Location = answer.Headers.Location,
                Date = answer.Headers.Date,
                Body = await answer.Content.ReadAsStringAsync(patience.Token).ConfigureAwait(false),
            };
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException || (failed is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new ProbeAnswer { Trouble = failed is OperationCanceledException ? $"{Patience.TotalSeconds:0} s" : failed.InnerException?.Message ?? failed.Message };
        }
    }
}
