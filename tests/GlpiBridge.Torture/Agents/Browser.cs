using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using GlpiBridge.Benchmarks.Portal;
using GlpiBridge.Torture.Glpi;

namespace GlpiBridge.Torture.Agents;

/// <summary>An agent's browser: cookies, signing in, and calm when nobody answers.</summary>
internal sealed class Browser(HttpClient client, Account account, Func<Uri> portal)
{
    public const string TokenField = "__RequestVerificationToken";
    private readonly Cookies cookies = new();
    private readonly Lock cookieLock = new();

    /// <returns>Null when the connection failed or broke.</returns>
    public async Task<Answer?> SendAsync(HttpMethod method, string path, HttpContent? content, string? token, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, new Uri(portal(), path));
        request.Content = content;
        request.Headers.Add("X-Forwarded-Proto", "https");
        if (token is not null)
        {
            request.Headers.Add("RequestVerificationToken", token);
        }

        lock (cookieLock)
        {
            cookies.AddTo(request);
        }

        try
        {
            using var response = await client.SendAsync(request, ct);
            var text = await response.Content.ReadAsStringAsync(ct);
            lock (cookieLock)
            {
                cookies.TakeFrom(response);
            }

            return new Answer((int)response.StatusCode, response.Headers.Location?.ToString() ?? "", text);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException || (broken is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <returns>Whether it worked; otherwise it is to be tried again.</returns>
    public async Task<bool> SignInAsync(CancellationToken ct)
    {
        if (await SendAsync(HttpMethod.Get, "/connexion", null, null, ct) is not { } page)
        {
            return false;
        }

        // Whoever is signed in already is led away.
        if (page.Status is 302)
        {
            return true;
        }

        if (page.Status is not 200 || Token(page.Page()) is not { } token)
        {
            return false;
        }

        using var form = new FormUrlEncodedContent([new("Login", account.Login), new("Password", account.Password), new(TokenField, token)]);
        return await SendAsync(HttpMethod.Post, "/connexion", form, null, ct) is { Status: 302 };
    }

    public static string? Token(IHtmlDocument page) => (page.QuerySelector($"input[name={TokenField}]") as IHtmlInputElement)?.Value;
}

/// <summary>What the portal said.</summary>
internal sealed record Answer(int Status, string Location, string Text)
{
    public bool LeadsTo(string path) => Status is 302 && Location.Contains(path, StringComparison.Ordinal);

    public IHtmlDocument Page() => new HtmlParser().ParseDocument(Text);
}
