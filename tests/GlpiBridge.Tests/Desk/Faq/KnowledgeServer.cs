using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GlpiBridge.Sandbox;
using GlpiBridge.Tests.Portal;
using GlpiBridge.Tests.Sandbox;
using Shouldly;

namespace GlpiBridge.Tests.Desk.Faq;

/// <summary>
/// The GLPI that a knowledge base is tried on: the live one that GLPIBRIDGE_LIVE_URL names (with the sample dataset; what is made there is removed again), else a sandbox.
/// </summary>
internal sealed class KnowledgeServer : IAsyncDisposable
{
    private readonly SandboxFixture? sandbox;
    private readonly HttpClient http = GlpiEye.Clients.CreateClient();
    private readonly Stack<string> made = new();
    private string admin = "";

    private KnowledgeServer(SandboxFixture? sandbox) => this.sandbox = sandbox;

    public required Uri BaseUrl { get; init; }

    public required string AppToken { get; init; }

    public required string ServiceToken { get; init; }

    public static async Task<KnowledgeServer> StartAsync(CancellationToken ct)
    {
        var sandbox = Variable("URL") is null ? await SandboxFixture.StartAsync(ct) : null;
        var server = new KnowledgeServer(sandbox)
        {
            BaseUrl = sandbox?.Server.BaseUrl ?? new Uri(Variable("URL")!),
            AppToken = sandbox?.Server.AppToken ?? Variable("APPTOKEN") ?? "",
            ServiceToken = sandbox?.Server.ServiceUserToken ?? Variable("SERVICETOKEN") ?? "",
        };
        server.admin = await server.SignInAsync(Variable("ADMIN") ?? "glpi", Variable("ADMIN_PASSWORD") ?? "glpi", ct);
        return server;
    }

    /// <summary>A sandbox that belongs to somebody else.</summary>
    public static async Task<KnowledgeServer> OfAsync(SandboxServer glpi, CancellationToken ct)
    {
        var server = new KnowledgeServer(null) { BaseUrl = glpi.BaseUrl, AppToken = glpi.AppToken, ServiceToken = glpi.ServiceUserToken };
        server.admin = await server.SignInAsync("glpi", "glpi", ct);
        return server;
    }

    public async Task<string> SignInAsync(string login, string password, CancellationToken ct)
    {
        var (_, answer) = await SendAsync(HttpMethod.Post, "initSession", null, new JsonObject { ["login"] = login, ["password"] = password }, ct);
        return answer!["session_token"]!.GetValue<string>();
    }

    public async Task<int> StatusAsync(string session, string path, CancellationToken ct) => (await SendAsync(HttpMethod.Get, path, session, null, ct)).Status;

    public async Task<JsonNode> GetAsync(string path, CancellationToken ct) => (await SendAsync(HttpMethod.Get, path, admin, null, ct)).Json!;

    /// <summary>Makes an item as the administrator.</summary>
    public async Task<long> MakeAsync(string type, JsonObject input, CancellationToken ct)
    {
        var (_, answer) = await SendAsync(HttpMethod.Post, type, admin, new JsonObject { ["input"] = input }, ct);
        var id = answer!["id"]!.GetValue<long>();
        made.Push($"{type}/{id}");
        return id;
    }

    /// <summary>Changes an item as the administrator.</summary>
    public async Task ChangeAsync(string path, JsonObject input, CancellationToken ct) =>
        (await SendAsync(HttpMethod.Put, path, admin, new JsonObject { ["input"] = input }, ct)).Status.ShouldBe(200);

    /// <summary>Removes an item for good as the administrator.</summary>
    public async Task RemoveAsync(string path, CancellationToken ct) => (await SendAsync(HttpMethod.Delete, path + "?force_purge=true", admin, null, ct)).Status.ShouldBe(200);

    public async ValueTask DisposeAsync()
    {
        if (sandbox is null)
        {
            while (made.TryPop(out var path))
            {
                await SendAsync(HttpMethod.Delete, path + "?force_purge=true", admin, null, CancellationToken.None);
            }
        }
        else
        {
            await sandbox.DisposeAsync();
        }

        http.Dispose();
    }

    private async Task<(int Status, JsonNode? Json)> SendAsync(HttpMethod method, string path, string? session, JsonNode? body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, $"{BaseUrl.ToString().TrimEnd('/')}/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("App-Token", AppToken);
        if (session is not null)
        {
            request.Headers.Add("Session-Token", session);
        }

        using var answer = await http.SendAsync(request, ct);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(ct)));
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable("GLPIBRIDGE_LIVE_" + name) is { Length: > 0 } value ? value : null;
}
