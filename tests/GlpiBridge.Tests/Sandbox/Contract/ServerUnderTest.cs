using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GlpiBridge.Sandbox;
using Shouldly;

namespace GlpiBridge.Tests.Sandbox.Contract;

/// The emulator with the sample dataset, its sessions by the names of the recordings, and its switches.
internal sealed partial class ServerUnderTest(SandboxServer server, JsonObject index) : IAsyncDisposable
{
    private static readonly Dictionary<(string, string), string> Passwords = TestData.Lines("credentials.txt").ToDictionary(l => (l[0], l[1]), l => l[2]);

    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    });

    private readonly JsonObject dataset = TestData.Json(Path.Combine(RepositoryFolder.Dataset, "collectivites.json"));
    private readonly Dictionary<string, string> tokens = new() { ["<app-token>"] = server.AppToken, ["<user-token:glpibridge>"] = server.ServiceUserToken };

    public Uri BaseUrl => server.BaseUrl;
    public JsonObject Index => index;
    public JsonObject RecordedIndex { get; } = TestData.Recording("index");

    public static async Task<ServerUnderTest> StartAsync(CancellationToken ct)
    {
        var server = await SandboxServer.StartAsync(new SandboxOptions { DatasetFolder = RepositoryFolder.Dataset }, ct);
        return new ServerUnderTest(server, JsonNode.Parse(await server.WriteIndexAsync(ct))!.AsObject());
    }

    public void Keep(string placeholder, string token) => tokens[placeholder] = token;

    public string Fill(string text) => Placeholder().Replace(text, m => tokens.GetValueOrDefault(m.Value, m.Value));

    public string PasswordOf(string scenario, string step, string login) => Passwords.GetValueOrDefault((scenario, step)) ?? User("login", login)["password"]!.GetValue<string>();

    public async Task<Exchange> SendAsync(HttpRequestMessage message, CancellationToken ct)
    {
        using var answer = await http.SendAsync(message, ct);
        return await Exchange.FromAnswerAsync(answer, ct);
    }

    /// Sessions that the recordings opened beforehand; "#" marks one that belongs to its scenario.
    public async Task OpenSessionsAsync(string text, CancellationToken ct)
    {
        foreach (Match session in Session().Matches(text))
        {
            if (tokens.ContainsKey(session.Value)) continue;
            var user = User("key", session.Groups[1].Value);
            using var login = new HttpRequestMessage(HttpMethod.Get, BaseUrl + "/initSession");
            login.Headers.TryAddWithoutValidation("App-Token", server.AppToken);
            login.Headers.TryAddWithoutValidation("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user["login"]}:{user["password"]}")));
            Keep(session.Value, (await SendAsync(login, ct)).Json!["session_token"]!.GetValue<string>());
        }
    }

    /// Sessions of one scenario have the names of another's.
    public void ForgetOwnSessions()
    {
        foreach (var name in tokens.Keys.Where(k => k.Contains('#', StringComparison.Ordinal)).ToList()) tokens.Remove(name);
    }

    public async Task SwitchAsync(string verb, string argument, CancellationToken ct)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Root, $"/__sandbox/{verb}/{Uri.EscapeDataString(argument)}"));
        (await SendAsync(message, ct)).Status.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe("200");
    }

    public async Task<string> AskAsync(string path, CancellationToken ct)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Root, "/__sandbox/" + path));
        using var answer = await http.SendAsync(message, ct);
        return await answer.Content.ReadAsStringAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    private JsonObject User(string field, string value) => dataset["users"]!.AsArray().Select(u => u!.AsObject())
        .First(u => string.Equals(u[field]!.GetValue<string>(), value.Trim(), StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("<[a-z-]+(?::[^>]+)?>")]
    private static partial Regex Placeholder();

    [GeneratedRegex("<session:([a-z]+)(?:#[a-z]+)?>")]
    private static partial Regex Session();
}
