using System.Text.Json.Nodes;
using static GlpiBridge.Sandbox.Dataset.DatasetFile;

namespace GlpiBridge.Sandbox.Dataset;

/// Entities, profiles and users.
internal sealed class PeopleLoader(Author author, DatasetFile dataset, DatasetNames names)
{
    public void Load()
    {
        author.Change("Entity", 0, ("name", dataset.RootEntity));
        names["entities"][dataset.RootEntity] = 0;
        foreach (var entity in dataset.List("entities"))
            names["entities"][Text(entity, "name")] = author.Add("Entity", ("name", Text(entity, "name")),
                ("entities_id", names["entities"][Text(entity, "parent")]), ("comment", Text(entity, "comment")), ("town", Text(entity, "town")),
                ("postcode", Text(entity, "postcode")), ("phonenumber", Text(entity, "phonenumber")));
        author.SeeAllEntities();
        foreach (var profile in author.Database["Profile"].Rows) names["profiles"][profile.Text("name")] = profile.Id;
        foreach (var profile in dataset.List("profiles")) AddProfile(profile);
        foreach (var user in dataset.List("users")) AddUser(user);
    }

    private void AddProfile(JsonObject profile)
    {
        var name = Text(profile, "name");
        var id = names["profiles"][name] = author.Add("Profile", ("name", name), ("interface", Text(profile, "interface")));
        var rights = new JsonObject();
        foreach (var right in author.Database.Where("ProfileRight", "profiles_id", names["profiles"][Text(profile, "copy_of")]))
            rights[right.Text("name")] = right.Long("rights");
        foreach (var (right, bits) in profile["rights"]!.AsObject()) rights[right] = bits!.GetValue<long>();
        author.Change("Profile", id, [.. Author.Bits(rights).Select(b => (b.Key, (object?)b.Value))]);
    }

    private void AddUser(JsonObject user)
    {
        var profiles = Of(user, "profiles").ToList();
        var first = profiles[0];
        var login = Text(user, "login");
        var id = names["users"][login] = author.Add("User", ("name", login), ("password", Text(user, "password")),
            ("firstname", Text(user, "firstname")), ("realname", Text(user, "realname")), ("phone", Text(user, "phone")), ("is_active", 1L),
            ("entities_id", EntityOf(first)), ("_profiles_id", ProfileOf(first)), ("_entities_id", EntityOf(first)), ("_is_recursive", Flag(first, "is_recursive")));
        foreach (var line in profiles.Skip(1))
            author.Add("Profile_User", ("users_id", id), ("profiles_id", ProfileOf(line)), ("entities_id", EntityOf(line)), ("is_recursive", Flag(line, "is_recursive")));
        if (Text(user, "email").Length > 0) author.Add("UserEmail", ("users_id", id), ("email", Text(user, "email")), ("is_default", 1L));
        author.Change("User", id, ("is_active", Flag(user, "is_active")));
        if (Text(user, "api_token").Length > 0) author.Change("User", id, ("api_token", Text(user, "api_token")));
    }

    private long EntityOf(JsonObject line) => names["entities"][Text(line, "entity")];
    private long ProfileOf(JsonObject line) => names["profiles"][Text(line, "profile")];
}
