using System.Net;
using System.Text.RegularExpressions;
using GlpiBridge.Benchmarks.Portal;
using GlpiBridge.EndToEnd.Tests;

namespace GlpiBridge.Benchmarks.Load;

/// <summary>The same agent in front of GLPI's own self-service. Its form sends by scripts of its own, so that nothing is sent here.</summary>
internal sealed partial class GlpiAgent(HttpClient client, Uri glpi, Person person) : IAgentAtWork
{
    private readonly Cookies cookies = new();

    public Func<CancellationToken, Task>? Of(string what) => what switch
    {
        Pages.SignIn => SignInAsync,
        Pages.Home => ct => GetAsync("front/helpdesk.public.php", ct),
        Pages.List => ct => GetAsync("front/ticket.php", ct),
        Pages.Form => ct => GetAsync("front/helpdesk.public.php?create_ticket=1", ct),
        Pages.Faq => ct => GetAsync("front/helpdesk.faq.php?contains=imprimante", ct),
        _ => null,
    };

    private async Task SignInAsync(CancellationToken ct)
    {
        var page = await GetAsync("index.php", ct);
        string field(Regex shape) => shape.Match(page) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException("GLPI's sign-in form is not known.");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(glpi, "front/login.php"));
        request.Content = new FormUrlEncodedContent(
        [
            new(field(LoginField()), person.Login),
            new(field(PasswordField()), person.Password),
            new("_glpi_csrf_token", field(Token())),
            new("auth", "local"),
            new("submit", ""),
        ]);
        using var answer = await SendAsync(request, ct);
        if (answer.StatusCode is not HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"GLPI's sign-in answers {answer.StatusCode}.");
        }

        await GetAsync("front/helpdesk.public.php", ct);
    }

    private async Task<string> GetAsync(string path, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(glpi, path));
        using var answer = await SendAsync(request, ct);
        return answer.StatusCode is HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync(ct) : throw new InvalidOperationException($"GLPI's {path} answers {answer.StatusCode}.");
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        cookies.AddTo(request);
        request.Headers.Referrer = new Uri(glpi, "index.php");
        var answer = await client.SendAsync(request, ct);
        cookies.TakeFrom(answer);
        return answer;
    }

    [GeneratedRegex("<input[^>]*id=\"login_name\"[^>]*name=\"([^\"]+)\"")]
    private static partial Regex LoginField();

    [GeneratedRegex("<input[^>]*type=\"password\"[^>]*name=\"([^\"]+)\"")]
    private static partial Regex PasswordField();

    [GeneratedRegex("name=\"_glpi_csrf_token\"\\s+value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
