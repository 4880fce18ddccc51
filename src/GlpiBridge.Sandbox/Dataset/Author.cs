using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Sessions;

namespace GlpiBridge.Sandbox.Dataset;

/// The super-administrator at work: adds and changes items by the same rules as the API.
internal sealed class Author
{
    private readonly RulesBook rules = new();
    private readonly World world;

    public Author(World world)
    {
        this.world = world;
        var session = new Session("loader", world.Database.Find("User", 2)!);
        world.Profiles.Load(session);
        Caller = new Caller(world, session);
    }

    public Caller Caller { get; }
    public Database Database => world.Database;

    public void SeeAllEntities() => world.ActiveEntities.ChangeToAll(Caller.Session);

    public long Add(string type, params (string Name, object? Value)[] fields) => Add(type, Upload.None, fields);

    public long Add(string type, Upload upload, params (string Name, object? Value)[] fields)
    {
        var kept = fields.Where(f => f.Value is not null).ToArray();
        var row = rules.For(ItemTypes.Known[type]).Add(Caller, Input.Of(kept), upload)
            ?? throw new InvalidOperationException($"The dataset's {type} was refused: {Caller.Session.Message}");
        return row.Id;
    }

    public void Change(string type, long id, params (string Name, object? Value)[] fields) =>
        rules.For(ItemTypes.Known[type]).Update(Caller, Database.Find(type, id)!, Input.Of(fields));

    public static JsonObject Bits(IEnumerable<KeyValuePair<string, JsonNode?>> rights) =>
        new(rights.Select(r => KeyValuePair.Create("_" + r.Key, (JsonNode?)new JsonObject { [$"{r.Value!.GetValue<long>()}_0"] = 1 })));
}
