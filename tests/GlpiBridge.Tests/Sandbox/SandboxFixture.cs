using System.Text;
using System.Text.Json.Nodes;
using GlpiBridge.Sandbox;

namespace GlpiBridge.Tests.Sandbox;

/// An emulator with the sample dataset, and the calls of a client.
public sealed class SandboxFixture : IAsyncDisposable
{
    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private SandboxFixture(SandboxServer server) => Server = server;

    public SandboxServer Server { get; }

    public static async Task<SandboxFixture> StartAsync(CancellationToken ct, bool isEmpty = false, TimeProvider? clock = null) =>
        new(await SandboxServer.StartAsync(new SandboxOptions { DatasetFolder = RepositoryFolder.Dataset, IsEmpty = isEmpty, Clock = clock ?? TimeProvider.System }, ct));

    public async Task<string> SignInAsync(string login, CancellationToken ct)
    {
        var password = Server.Accounts.FirstOrDefault(a => a.Login == login)?.Password ?? login;
        var answer = await SendAsync(HttpMethod.Post, "initSession", null, new JsonObject { ["login"] = login, ["password"] = password }, ct);
        return answer.Json!["session_token"]!.GetValue<string>();
    }

    public Task<SandboxAnswer> GetAsync(string session, string path, CancellationToken ct) => SendAsync(HttpMethod.Get, path, session, null, ct);

    public Task<SandboxAnswer> PostAsync(string session, string path, JsonNode input, CancellationToken ct) =>
        SendAsync(HttpMethod.Post, path, session, new JsonObject { ["input"] = input }, ct);

    public Task<SandboxAnswer> PutAsync(string session, string path, JsonNode input, CancellationToken ct) =>
        SendAsync(HttpMethod.Put, path, session, new JsonObject { ["input"] = input }, ct);

    public async Task<long> CreateAsync(string session, string path, JsonNode input, CancellationToken ct) =>
        (await PostAsync(session, path, input, ct)).Json!["id"]!.GetValue<long>();

    public async Task<SandboxAnswer> SendAsync(HttpMethod method, string path, string? session, JsonNode? body, CancellationToken ct)
    {
        using var content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await SendRawAsync(method, Server.BaseUrl + "/" + path, session, content, ct);
    }

    public async Task<SandboxAnswer> SendRawAsync(HttpMethod method, string address, string? session, HttpContent? content, CancellationToken ct)
    {
        using var message = new HttpRequestMessage(method, address) { Content = content };
        message.Headers.Add("App-Token", Server.AppToken);
        if (session is not null) message.Headers.Add("Session-Token", session);
        using var answer = await http.SendAsync(message, ct);
        return new SandboxAnswer((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "", await answer.Content.ReadAsStringAsync(ct));
    }

    public Task<SandboxAnswer> SwitchAsync(string verb, CancellationToken ct) =>
        SendRawAsync(HttpMethod.Post, new Uri(Server.Root, "/__sandbox/" + verb).ToString(), null, null, ct);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Server.DisposeAsync();
    }
}
