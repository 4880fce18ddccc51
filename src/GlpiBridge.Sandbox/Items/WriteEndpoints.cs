using System.Globalization;
using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Documents;
using GlpiBridge.Sandbox.Http;

namespace GlpiBridge.Sandbox.Items;

/// Creating, changing and deleting: one object or a list of them.
internal static class WriteEndpoints
{
    public static ApiAnswer Create(Endpoint endpoint, ItemType type, string addressedAs)
    {
        var (caller, request) = (endpoint.RequireCaller(), endpoint.Request);
        var (inputs, isMany) = Inputs(request);
        var (results, failed) = (new JsonArray(), 0);
        foreach (var fields in inputs)
        {
            var input = Renamed.Read(addressedAs, new Input(fields));
            var (upload, uploadResult) = request.IsUpload && results.Count == 0
                ? new UploadStage(endpoint.World).Stage(request.Files, fields["_tag_filename"]) : (Upload.None, null);
            var (id, message) = CreateOne(endpoint.Rules.For(type), caller, input, upload);
            if (id is null) failed++;
            var result = new JsonObject { ["id"] = id is null ? false : id, ["message"] = message };
            if (uploadResult is not null) result["upload_result"] = uploadResult;
            results.Add(result);
        }
        Refuse("ADD", results, failed, isMany);
        return Created(results, isMany, $"{endpoint.Request.BaseUrl}/{addressedAs}");
    }

    public static ApiAnswer Update(Endpoint endpoint, ItemType type, long? id)
    {
        var (caller, request) = (endpoint.RequireCaller(), endpoint.Request);
        var (inputs, isMany) = Inputs(request);
        var (results, failed) = (new JsonArray(), 0);
        var rules = endpoint.Rules.For(type);
        foreach (var input in inputs.Select(i => new Input(i)))
        {
            if (id is not null && !input.Has("id")) input.Set("id", id);
            if (!input.Has("id"))
            {
                results.Add(new JsonArray());
                continue;
            }
            // An unknown id leaves no trace in the answer.
            if (rules.Find(endpoint.World.Database, input.Long("id")) is not { } row)
            {
                failed++;
                continue;
            }
            caller.Say("");
            var (done, message) = rules.CanUpdate(caller, row) ? (rules.Update(caller, row, input), caller.Session.Message) : (false, Errors.NoRight);
            if (!done) failed++;
            results.Add(Outcome(row.Id, done, message));
        }
        Refuse("UPDATE", results, failed, isMany);
        return new ApiAnswer(200, results);
    }

    public static ApiAnswer Delete(Endpoint endpoint, ItemType type, long? id)
    {
        var (caller, request) = (endpoint.RequireCaller(), endpoint.Request);
        var (inputs, isMany) = id is null ? Inputs(request) : ([new JsonObject { ["id"] = id }], false);
        var (results, failed) = (new JsonArray(), 0);
        var rules = endpoint.Rules.For(type);
        foreach (var input in inputs.Select(i => new Input(i)).Where(i => i.Has("id")))
        {
            var row = rules.Find(endpoint.World.Database, input.Long("id"));
            var purges = !type.IsDeletable || request.IsOn("force_purge");
            var isAllowed = row is not null && (purges ? rules.CanPurge(caller, row) : rules.CanDelete(caller, row));
            if (isAllowed && purges) rules.Purge(caller, row!);
            else if (isAllowed) rules.Delete(caller, row!);
            else failed++;
            results.Add(Outcome(input.Long("id"), isAllowed, isAllowed ? "" : row is null ? Errors.NotFoundText : Errors.NoRight));
        }
        Refuse("DELETE", results, failed, isMany);
        return new ApiAnswer(200, results);
    }

    private static (long? Id, string Message) CreateOne(ItemRules rules, Caller caller, Input input, Upload upload)
    {
        if (!rules.CanCreate(caller, input)) return (null, Errors.NoRight);
        if (!input.Has("entities_id") && rules.Type.HasEntity) input.Set("entities_id", caller.Session.ActiveEntity);
        caller.Say("");
        var row = rules.Add(caller, input, upload);
        return (row?.Id, caller.Session.Message);
    }

    private static (List<JsonObject> Inputs, bool IsMany) Inputs(ApiRequest request) => request.Node("input") switch
    {
        JsonObject one => ([one.DeepClone().AsObject()], false),
        JsonArray many => ([.. many.Select(n => (n as JsonObject ?? throw Errors.BadArray()).DeepClone().AsObject())], true),
        _ => throw Errors.BadArray(),
    };

    private static void Refuse(string verb, JsonArray results, int failed, bool isMany)
    {
        if (failed == 0 && (results.Count > 0 || !isMany)) return;
        if (!isMany) throw new ApiException(400, "ERROR_GLPI_" + verb, results.Count > 0 ? results[0]!["message"]?.DeepClone() : null);
        if (failed >= results.Count) throw new ApiException(400, "ERROR_GLPI_" + verb, results);
        throw new ApiException(207, "ERROR_GLPI_PARTIAL_" + verb, results);
    }

    private static ApiAnswer Created(JsonArray results, bool isMany, string address)
    {
        var answer = new ApiAnswer(201, isMany ? results : results[0]!.DeepClone());
        if (isMany) answer.Headers["Link"] = string.Join(",", results.Select(r => $"{address}/{r!["id"]}"));
        else answer.Headers["Location"] = $"{address}/{results[0]!["id"]}";
        return answer;
    }

    private static JsonObject Outcome(long id, bool done, string message) =>
        new() { [id.ToString(CultureInfo.InvariantCulture)] = done, ["message"] = message };
}
