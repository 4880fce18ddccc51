using System.Net;
using GlpiBridge.EndToEnd.Tests;

namespace GlpiBridge.Benchmarks.Portal;

/// <summary>An agent in front of the portal. Every answer is read to its end; one that is not expected stops the run.</summary>
internal sealed class AgentBrowser(HttpClient client)
{
    public const string FormPath = "/demandes/nouvelle/incident";
    private readonly Cookies cookies = new();
    private readonly Guid draft = Guid.CreateVersion7();
    private IncidentForm? form;

    public async Task<string> GetAsync(string path, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await SendAsync(request, HttpStatusCode.OK, ct);
        return await response.Content.ReadAsStringAsync(ct);
    }

    /// <summary>The agent's cookies, for another client.</summary>
    public string CookieHeader => cookies.Header;

    /// <returns>Where an address leads.</returns>
    public async Task<string> AddressOfAsync(string path, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await SendAsync(request, HttpStatusCode.MovedPermanently, ct);
        return response.Headers.Location!.ToString();
    }

    public async Task SignInAsync(Person agent, CancellationToken ct)
    {
        var page = await GetAsync("/connexion", ct);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/connexion");
        request.Content = new FormUrlEncodedContent([new("Login", agent.Login), new("Password", agent.Password), new(IncidentForm.TokenField, IncidentForm.TokenOf(page))]);
        (await SendAsync(request, HttpStatusCode.Redirect, ct)).Dispose();
    }

    /// <summary>A form of which the page is read once.</summary>
    /// <returns>What sends it with these values, and stops the run when it is not answered as expected.</returns>
    public async Task<Func<(string Name, string Value)[], HttpStatusCode, CancellationToken, Task>> FormAsync(string path, CancellationToken ct)
    {
        var token = IncidentForm.TokenOf(await GetAsync(path, ct));
        return async (values, expected, stop) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path);
            request.Content = new FormUrlEncodedContent(values.Append((Name: IncidentForm.TokenField, Value: token)).Select(value => KeyValuePair.Create(value.Name, value.Value)));
            (await SendAsync(request, expected, stop)).Dispose();
        };
    }

    public async Task OpenFormAsync(CancellationToken ct) => form = IncidentForm.Of(await GetAsync(FormPath, ct));

    /// <summary>One saving of the draft, as after a pause in the typing; always the same draft.</summary>
    public async Task SaveDraftAsync(CancellationToken ct)
    {
        using var request = form!.Typed(draft);
        (await SendAsync(request, HttpStatusCode.OK, ct)).Dispose();
    }

    /// <summary>One file into a draft of its own, as the page's script sends it when it is picked.</summary>
    public async Task UploadAsync(string name, long length, CancellationToken ct)
    {
        await using var text = new LongText(length);
        using var request = form!.Upload(Guid.CreateVersion7(), name, text);
        (await SendAsync(request, HttpStatusCode.Created, ct)).Dispose();
    }

    /// <summary>« Envoyer », up to the redirect to the receipt, which comes when GLPI has the ticket, or after the portal's budget.</summary>
    /// <returns>The receipt's address.</returns>
    public async Task<string> SubmitAsync(IReadOnlyList<SampleFile> files, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, FormPath);
        request.Content = form!.Filled(files);
        using var response = await SendAsync(request, HttpStatusCode.Redirect, ct);
        return response.Headers.Location!.ToString();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, HttpStatusCode expected, CancellationToken ct)
    {
        cookies.AddTo(request);
        request.Headers.Add("X-Forwarded-Proto", "https");
        var response = await client.SendAsync(request, ct);
        cookies.TakeFrom(response);
        return response.StatusCode == expected
            ? response
            : throw new InvalidOperationException($"{request.Method} {request.RequestUri}: {response.StatusCode} in the place of {expected}\n{await response.Content.ReadAsStringAsync(ct)}");
    }
}
