using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GlpiBridge.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace GlpiBridge.Tests.Portal;

/// <summary>Looks at GLPI as the technician does, by plain HTTP: what the portal's own client believes proves nothing.</summary>
internal static class GlpiEye
{
    public static IHttpClientFactory Clients { get; } = new ServiceCollection().AddHttpClient().BuildServiceProvider().GetRequiredService<IHttpClientFactory>();

    public static async Task<SeenTicket> TicketAsync(SandboxServer glpi, long id, CancellationToken ct)
    {
        using var client = await SignInAsync(glpi, ct);
        var ticket = await GetAsync(client, $"Ticket/{id}?with_documents=true", ct);
        var actors = await GetAsync(client, $"Ticket/{id}/Ticket_User", ct);
        var people = new List<(int Type, string Who)>();
        foreach (var actor in actors.EnumerateArray())
        {
            var user = actor.GetProperty("users_id").GetInt64();
            var who = user == 0 ? actor.GetProperty("alternative_email").GetString()! : (await GetAsync(client, $"User/{user}", ct)).GetProperty("name").GetString()!;
            people.Add((actor.GetProperty("type").GetInt32(), who));
        }

        return new SeenTicket(ticket, people);
    }

    public static async Task<int> CountAsync(SandboxServer glpi, string title, CancellationToken ct)
    {
        using var client = await SignInAsync(glpi, ct);
        return (await GetAsync(client, $"Ticket?searchText[name]={Uri.EscapeDataString(title)}", ct)).GetArrayLength();
    }

    /// <summary>The follow-ups of a ticket, oldest first, private ones too.</summary>
    public static async Task<IReadOnlyList<JsonElement>> FollowupsAsync(SandboxServer glpi, long ticket, CancellationToken ct)
    {
        using var client = await SignInAsync(glpi, ct);
        return [.. (await GetAsync(client, $"Ticket/{ticket}/ITILFollowup", ct)).EnumerateArray().OrderBy(followup => followup.GetProperty("id").GetInt64())];
    }

    private static async Task<HttpClient> SignInAsync(SandboxServer glpi, CancellationToken ct)
    {
        var client = Clients.CreateClient();
        client.BaseAddress = new Uri(glpi.BaseUrl + "/");
        client.DefaultRequestHeaders.Add("App-Token", glpi.AppToken);
        client.DefaultRequestHeaders.Add("X-GLPI-Sanitized-Content", "false");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("t.martin@soluris.fr:Technicien*17")));
        var session = (await GetAsync(client, "initSession", ct)).GetProperty("session_token").GetString();
        client.DefaultRequestHeaders.Authorization = null;
        client.DefaultRequestHeaders.Add("Session-Token", session);
        return client;
    }

    private static async Task<JsonElement> GetAsync(HttpClient client, string path, CancellationToken ct) =>
        JsonDocument.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), ct)).RootElement;
}

/// <summary>A ticket as the technician sees it.</summary>
internal sealed record SeenTicket(JsonElement Json, IReadOnlyList<(int Type, string Who)> People)
{
    public string Content => Json.GetProperty("content").GetString()!;

    public IEnumerable<string> Requesters => People.Where(person => person.Type == 1).Select(person => person.Who);

    public IEnumerable<string> Observers => People.Where(person => person.Type == 3).Select(person => person.Who);

    public IEnumerable<string> Documents => Json.GetProperty("_documents").EnumerateArray().Select(document => document.GetProperty("filename").GetString()!);
}
