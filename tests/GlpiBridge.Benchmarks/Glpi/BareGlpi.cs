using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using GlpiBridge.EndToEnd.Tests;

namespace GlpiBridge.Benchmarks.Glpi;

/// <summary>GLPI without the portal: the agent's own session, and the one call that makes a ticket, with nothing around it.</summary>
internal sealed class BareGlpi
{
    private readonly HttpClient client;
    private string manifest = "";

    private BareGlpi(HttpClient client) => this.client = client;

    public static Task<BareGlpi> SignInAsync(HttpClient client, GlpiUnderTest glpi, CancellationToken ct) =>
        SignInAsync(client, glpi, new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{glpi.Agent.Login}:{glpi.Agent.Password}"))), ct);

    public static Task<BareGlpi> SignInServiceAsync(HttpClient client, GlpiUnderTest glpi, CancellationToken ct) =>
        SignInAsync(client, glpi, new AuthenticationHeaderValue("user_token", glpi.ServiceUserToken), ct);

    /// <summary>Takes the ticket that the portal sent last as the one to send: the same fields, texts and actors.</summary>
    public async Task CopyLastAsync(CancellationToken ct)
    {
        var user = (long)(await GetAsync("getFullSession", ct))["session"]!["glpiID"]!;
        var last = (long)(await GetAsync("Ticket?range=0-0&sort=id&order=DESC", ct))[0]!["id"]!;
        var ticket = await GetAsync($"Ticket/{last}", ct);
        var input = new JsonObject();
        foreach (var field in new[] { "name", "content", "type", "urgency", "itilcategories_id", "entities_id" })
        {
            input[field] = ticket[field]!.DeepClone();
        }

        input["_actors"] = new JsonObject { ["requester"] = new JsonArray(new JsonObject { ["itemtype"] = "User", ["items_id"] = user, ["use_notification"] = 1, ["alternative_email"] = "" }) };
        manifest = new JsonObject { ["input"] = input }.ToJsonString();
    }

    public async Task CreateAsync(IReadOnlyList<SampleFile> files, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "Ticket");
        request.Content = files.Count == 0 ? Json() : Multipart(files);
        await SendAsync(request, ct);
    }

    /// <summary>Titles in the order of GLPI's own search page, asked for a text in title or content.</summary>
    public async Task<IReadOnlyList<string>> FindArticlesAsync(string text, CancellationToken ct)
    {
        const string Title = "6", Content = "7";
        string Contains(int number, string field) => $"criteria[{number}][link]=OR&criteria[{number}][field]={field}&criteria[{number}][searchtype]=contains&criteria[{number}][value]={Uri.EscapeDataString(text)}";
        var found = await GetAsync($"search/KnowbaseItem?{Contains(0, Title)}&{Contains(1, Content)}&forcedisplay[0]={Title}&range=0-99", ct);
        return [.. (found["data"]?.AsArray() ?? []).Select(row => WebUtility.HtmlDecode((string)row![Title]!))];
    }

    public async Task ReadArticleAsync(long id, CancellationToken ct) => await GetAsync($"KnowbaseItem/{id}", ct);

    /// <summary>Stops the run when the last ticket has not all its files: a comparison of something else would follow.</summary>
    public async Task AssertLastHasAsync(int files, CancellationToken ct)
    {
        var last = (long)(await GetAsync("Ticket?range=0-0&sort=id&order=DESC", ct))[0]!["id"]!;
        var documents = (await GetAsync($"Ticket/{last}?with_documents=true", ct))["_documents"]!.AsArray().Count;
        if (documents != files)
        {
            throw new InvalidOperationException($"Ticket {last} has {documents} documents in the place of {files}.");
        }
    }

    public async Task<JsonNode> GetAsync(string path, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(request, ct);
    }

    private static async Task<BareGlpi> SignInAsync(HttpClient client, GlpiUnderTest glpi, AuthenticationHeaderValue credentials, CancellationToken ct)
    {
        client.BaseAddress = new Uri(glpi.BaseUrl.ToString().TrimEnd('/') + "/");
        client.DefaultRequestHeaders.Add("App-Token", glpi.AppToken);
        client.DefaultRequestHeaders.Add("X-GLPI-Sanitized-Content", "false");
        using var request = new HttpRequestMessage(HttpMethod.Get, "initSession");
        request.Headers.Authorization = credentials;
        var bare = new BareGlpi(client);
        var answer = await bare.SendAsync(request, ct);
        client.DefaultRequestHeaders.Add("Session-Token", (string)answer["session_token"]!);
        return bare;
    }

    private StringContent Json() => new(manifest, Encoding.UTF8, "application/json");

    private MultipartFormDataContent Multipart(IReadOnlyList<SampleFile> files)
    {
        var content = new MultipartFormDataContent { { Json(), "uploadManifest" } };
        for (var index = 0; index < files.Count; index++)
        {
            var part = new ByteArrayContent(files[index].Bytes) { Headers = { ContentType = new MediaTypeHeaderValue(files[index].ContentType) } };
            content.Add(part, $"file{index}", files[index].Name);
        }

        return content;
    }

    private async Task<JsonNode> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using var response = await client.SendAsync(request, ct);
        var text = await response.Content.ReadAsStringAsync(ct);
        return response.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{request.Method} {request.RequestUri}: {response.StatusCode}\n{text}");
    }
}
