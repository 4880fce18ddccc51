using System.Text.Json;
using System.Text.Json.Nodes;

namespace GlpiBridge.Tests.Sandbox.Contract;

/// Plays one recorded scenario again, call by call, and tells where the answers differ.
internal sealed class ScenarioPlayer(string name, ServerUnderTest server)
{
    private readonly JsonObject recording = TestData.Recording(name);
    private readonly IdMap ids = new(server.RecordedIndex, server.Index);
    private readonly Switches switches = new(name);
    private readonly Dictionary<(string? Type, long Id), string> recordedNames = [];
    private readonly Dictionary<(string? Type, long Id), string> actualNames = [];

    public async Task<(int Agreed, int Total, List<(string Step, string Why)> Differences)> PlayAsync(CancellationToken ct)
    {
        var (differences, total) = (new List<(string Step, string Why)>(), 0);
        var answers = new List<(JsonObject Recorded, Exchange Expected, Exchange Actual)>();
        await SwitchAsync("-", ct);
        foreach (var recorded in recording["exchanges"]!.AsArray().Select(e => e!.AsObject()))
        {
            await SwitchAsync(recorded["step"]!.GetValue<string>(), ct);
            answers.Add((recorded, Exchange.FromRecording(recorded["response"]!.AsObject()), await CallAsync(recorded, ct)));
        }
        await SwitchAsync("end", ct);
        NameWhatWasMade();
        var before = new Canon(server.RecordedIndex, recordedNames, recording["base_url"]!.GetValue<string>());
        var after = new Canon(server.Index, actualNames, server.BaseUrl.ToString());
        foreach (var (recorded, expected, actual) in answers.Where(a => a.Recorded["counted"]?.GetValue<bool>() is not false))
        {
            total++;
            var found = Judge.Compare(recorded["request"]!["path"]!.GetValue<string>(), recorded["compare"]?.GetValue<string>() ?? "full", expected, actual, before, after);
            if (found.Count > 0) differences.Add((recorded["step"]!.GetValue<string>(), string.Join("; ", found.Take(4))));
        }
        return (total - differences.Count, total, differences);
    }

    private async Task<Exchange> CallAsync(JsonObject recorded, CancellationToken ct)
    {
        var request = recorded["request"]!.AsObject();
        await server.OpenSessionsAsync($"{request["headers"]!["Session-Token"]} {request["query"]}", ct);
        var translator = new Translator(ids, server.Fill);
        var builder = new CallBuilder(server.BaseUrl, translator, server.Fill, (step, login) => server.PasswordOf(name, step, login));
        using var message = builder.Build(recorded["step"]!.GetValue<string>(), request);
        var actual = await server.SendAsync(message, ct);
        Learn(request["path"]!.GetValue<string>(), recorded["response"]!["json"], actual.Json);
        return actual;
    }

    /// Ids and tokens that the answer brings, under the names that the recording uses.
    private void Learn(string path, JsonNode? recorded, JsonNode? actual)
    {
        if (recorded is JsonArray list && actual is JsonArray rows)
            for (var i = 0; i < Math.Min(list.Count, rows.Count); i++) Learn(path, list[i], rows[i]);
        if (recorded is not JsonObject map || actual is not JsonObject found) return;
        if (map.ContainsKey("message") && map["id"]?.GetValueKind() is JsonValueKind.Number && found["id"]?.GetValueKind() is JsonValueKind.Number)
            ids.Learn(ItemKinds.OfPath(path)!, map["id"]!.GetValue<long>(), found["id"]!.GetValue<long>());
        if (map["session_token"] is { } placeholder && found["session_token"] is { } token) server.Keep(placeholder.GetValue<string>(), token.GetValue<string>());
    }

    private void NameWhatWasMade()
    {
        var types = recording["variable_types"]!.AsObject();
        foreach (var (variable, value) in recording["variables"]!.AsObject())
        {
            if (!variable.StartsWith("new", StringComparison.Ordinal) || value?.GetValueKind() is not JsonValueKind.Number) continue;
            var (type, id) = (types[variable]?.GetValue<string>(), value.GetValue<long>());
            recordedNames.TryAdd((type, id), variable);
            actualNames.TryAdd((type, ids.Of(type, id)), variable);
        }
    }

    private async Task SwitchAsync(string step, CancellationToken ct)
    {
        foreach (var words in switches.Before(step))
            switch (words[0])
            {
                case "open": await server.OpenSessionsAsync($"<session:{words[1]}>", ct); break;
                case "token": server.Keep(words[2], await server.AskAsync("mail-token/" + words[1], ct)); break;
                default: await server.SwitchAsync(words[0], server.Fill(words[1]), ct); break;
            }
    }
}
