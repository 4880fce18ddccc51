using System.Text.Json;
using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Documents;
using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Passwords;
using GlpiBridge.Sandbox.Search;
using GlpiBridge.Sandbox.Sessions;

namespace GlpiBridge.Sandbox.Http;

/// Which endpoint a call reaches, as the first segments of its path say.
internal sealed class Router(World world, RulesBook rules, string appToken)
{
    private static readonly Dictionary<string, Func<Endpoint, ApiAnswer>> Named = new(StringComparer.Ordinal)
    {
        ["initSession"] = LoginEndpoint.Handle,
        ["killSession"] = SessionEndpoints.Kill,
        ["getFullSession"] = SessionEndpoints.FullSession,
        ["getMyProfiles"] = SessionEndpoints.MyProfiles,
        ["getActiveProfile"] = SessionEndpoints.ActiveProfile,
        ["changeActiveProfile"] = SessionEndpoints.ChangeProfile,
        ["getMyEntities"] = SessionEndpoints.MyEntities,
        ["getActiveEntities"] = SessionEndpoints.ActiveEntities,
        ["changeActiveEntities"] = SessionEndpoints.ChangeEntities,
        ["getGlpiConfig"] = Settings.Handle,
        ["listSearchOptions"] = SearchOptions.Handle,
        ["search"] = SearchEndpoint.Handle,
        ["getMultipleItems"] = ReadEndpoints.Several,
        ["getMassiveActions"] = MassiveActions,
    };

    public ApiAnswer Handle(ApiRequest request)
    {
        if (!world.Faults.IsApiEnabled) throw Errors.ApiDisabled();
        if (request.Segments.Count == 0 || request.Segment(0) == "api") return ApiAnswer.Html(Documentation.Page);
        if (request.Segment(0) == "lostPassword") return LostPasswordEndpoint.Handle(world, request);
        if (world.Faults.KnowsNoSuchAddress) throw Errors.AddressUnknown();
        CheckAppToken(request);
        var endpoint = new Endpoint(world, rules, request);
        if (Named.TryGetValue(request.Segment(0), out var named)) return Unsanitize(request, named(endpoint));
        return IsPicture(request) ? Picture(endpoint) : Unsanitize(request, Items(endpoint));
    }

    private void CheckAppToken(ApiRequest request)
    {
        if (!request.Has("app_token") || request.Text("app_token").Length == 0) throw Errors.AppTokenMissing();
        if (request.Text("app_token") != appToken) throw Errors.AppTokenWrong();
    }

    private static ApiAnswer Items(Endpoint endpoint)
    {
        var request = endpoint.Request;
        var (name, ownId, belowId) = (request.Segment(0), Number(request.Segment(1)), Number(request.Segment(3)));
        var type = TypeOf(name);
        Row? parent = null;
        if (request.Segment(2).Length > 0)
        {
            (name, ownId, var parentType, var parentId) = (request.Segment(2), belowId, type, ownId ?? 0);
            type = TypeOf(name);
            endpoint.RequireSession();
            if (request.Method is not ("POST" or "PUT" or "PATCH" or "DELETE"))
                parent = endpoint.Rules.For(parentType).Find(endpoint.World.Database, parentId) ?? throw Errors.NotFound();
        }
        return request.Method switch
        {
            "POST" => WriteEndpoints.Create(endpoint, type, Renamed.AddressOf(name, type)),
            "PUT" or "PATCH" => WriteEndpoints.Update(endpoint, type, ownId),
            "DELETE" => WriteEndpoints.Delete(endpoint, type, ownId),
            _ when ownId is null => ReadEndpoints.List(endpoint, type, parent),
            _ when type.Name == "Document" && Downloads.IsAsked(request) => Downloads.ById(endpoint, ownId.Value),
            _ => ReadEndpoints.One(endpoint, type, ownId.Value),
        };
    }

    private static ItemType TypeOf(string name) => ItemTypes.Known.Find(Renamed.CurrentName(name) ?? name) ?? throw Errors.UnknownType();

    private static long? Number(string segment) => Values.IsDigits(segment) ? Values.ToLong(segment) : null;

    private static bool IsPicture(ApiRequest request) =>
        request.Segment(0).Equals("User", StringComparison.OrdinalIgnoreCase) && request.Segment(2) == "Picture";

    private static ApiAnswer Picture(Endpoint endpoint)
    {
        endpoint.RequireSession();
        return endpoint.World.Database.Find("User", Number(endpoint.Request.Segment(1)) ?? 0) is null ? throw Errors.NotFound() : ApiAnswer.Empty(204);
    }

    // The emulated version answers with nothing, and calls it JSON.
    private static ApiAnswer MassiveActions(Endpoint endpoint)
    {
        endpoint.RequireSession();
        _ = TypeOf(endpoint.Request.Segment(1));
        return new ApiAnswer(200, null) { Bytes = [] };
    }

    private ApiAnswer Unsanitize(ApiRequest request, ApiAnswer answer)
    {
        if ((request.WantsPlainTexts || world.Faults.IsEleven) && answer.Json is not null) return answer with { Json = Decode(answer.Json) };
        return answer;
    }

    private static JsonNode? Decode(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Decode(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Decode)]),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => Sanitizer.Decode(value.GetValue<string>()),
        _ => node?.DeepClone(),
    };
}
