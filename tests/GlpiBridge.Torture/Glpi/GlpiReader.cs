using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using GlpiBridge.Torture.Comparing;

namespace GlpiBridge.Torture.Glpi;

/// <summary>Reads all tickets and all follow-ups with the bytes of all their files from GLPI, by its API and as its super-administrator.</summary>
internal sealed partial class GlpiReader(HttpClient client, Uri baseUrl, string appToken)
{
    private const string SuperAdministrator = "glpi";
    private const int PageSize = 500;
    private readonly Dictionary<long, string> digests = [];
    private string session = "";

    public Task<IReadOnlyList<GlpiItem>> ReadTicketsAsync(CancellationToken ct) => ReadAsync("Ticket", ticket => Text(ticket, "name"), _ => null, ct);

    public Task<IReadOnlyList<GlpiItem>> ReadFollowupsAsync(CancellationToken ct) => ReadAsync(
        "ITILFollowup", followup => Plain(Plain(Text(followup, "content"))), followup => Number(followup, "items_id"), ct);

    private async Task<IReadOnlyList<GlpiItem>> ReadAsync(string type, Func<JsonElement, string> title, Func<JsonElement, long?> on, CancellationToken ct)
    {
        session = await SignInAsync(ct);
        var links = (await ListAsync("Document_Item", ct)).Where(link => Text(link, "itemtype") == type).ToLookup(link => Number(link, "items_id"), link => Number(link, "documents_id"));
        var items = new List<GlpiItem>();
        foreach (var item in await ListAsync(type, ct))
        {
            var id = Number(item, "id");
            var files = new List<string>();
            foreach (var document in links[id].Distinct())
            {
                files.Add(digests.TryGetValue(document, out var known) ? known : digests[document] = await DigestAsync(document, ct));
            }

            var references = ReferenceShape().Matches(Text(item, "content")).Select(match => match.Value).Distinct(StringComparer.Ordinal);
            items.Add(new GlpiItem(id, title(item), [.. references], files, on(item)));
        }

        return items;
    }

    private async Task<string> SignInAsync(CancellationToken ct)
    {
        using var request = Request("initSession");
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{SuperAdministrator}:{SuperAdministrator}")));
        using var response = await client.SendAsync(request, ct);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("session_token").GetString()!;
    }

    private async Task<List<JsonElement>> ListAsync(string type, CancellationToken ct)
    {
        var items = new List<JsonElement>();
        while (true)
        {
            using var request = Request(string.Create(CultureInfo.InvariantCulture, $"{type}?range={items.Count}-{items.Count + PageSize - 1}&order=ASC"));
            using var response = await client.SendAsync(request, ct);
            var page = await response.Content.ReadFromJsonAsync<JsonElement>(ct);
            if (!response.IsSuccessStatusCode)
            {
                // GLPI refuses a page that begins after the end.
                return items.Count > 0 && page[0].GetString() == "ERROR_RANGE_EXCEED_TOTAL" ? items : throw new InvalidOperationException($"GLPI does not list {type}: {page}");
            }

            items.AddRange(page.EnumerateArray().Select(item => item.Clone()));
            if (page.GetArrayLength() < PageSize)
            {
                return items;
            }
        }
    }

    private async Task<string> DigestAsync(long document, CancellationToken ct)
    {
        using var request = Request(string.Create(CultureInfo.InvariantCulture, $"Document/{document}?alt=media"));
        using var response = await client.SendAsync(request, ct);
        response.EnsureSuccessStatusCode();
        return Convert.ToHexStringLower(SHA256.HashData(await response.Content.ReadAsByteArrayAsync(ct)));
    }

    private HttpRequestMessage Request(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{baseUrl}/{path}")) { Headers = { { "App-Token", appToken } } };
        if (session.Length > 0)
        {
            request.Headers.Add("Session-Token", session);
        }

        return request;
    }

    // GLPI 10 gives markup as text: what is plain stands behind two layers.
    private static string Plain(string html) => new HtmlParser().ParseDocument(html).Body!.TextContent.Trim();

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? "";

    private static long Number(JsonElement item, string name) =>
        item.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : long.Parse(Text(item, name), CultureInfo.InvariantCulture);

    [GeneratedRegex("GB-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex ReferenceShape();
}
