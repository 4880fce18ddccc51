using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Organisation;

/// Users: their secrets stay out of the columns; lists join the profile lines, and count a user once per line.
internal sealed class UserRules(ItemType type) : ItemRules(type)
{
    private static readonly string[] SecretFields = ["password", "api_token", "personal_token"];

    public override bool Sees(Caller caller, Row row) =>
        SeesAll(caller) || Lines(caller, row).Any(l => caller.Session.SeesEntity(l.Long("entities_id"), l.Flag("is_recursive")));

    public override int CountOf(Caller caller, Row row) =>
        Math.Max(1, Lines(caller, row).Count(l => SeesAll(caller) || caller.Session.SeesEntity(l.Long("entities_id"), l.Flag("is_recursive"))));

    public override Row? Add(Caller caller, Input input, Upload upload)
    {
        var name = input.Text("name");
        if (name.Length == 0 || caller.Database["User"].Rows.Any(u => Fold.Same(u.Text("name"), name)))
        {
            caller.Say("Impossible d'ajouter. L'utilisateur existe déjà.");
            return null;
        }
        var row = base.Add(caller, input, upload)!;
        KeepSecrets(caller, row, input);
        if (input.Has("_profiles_id")) AddProfile(caller, row, input);
        return row;
    }

    public override bool Update(Caller caller, Row row, Input input)
    {
        KeepSecrets(caller, row, input);
        return base.Update(caller, row, input);
    }

    private static void KeepSecrets(Caller caller, Row row, Input input)
    {
        foreach (var field in SecretFields.Where(input.Has))
            row.Secrets[field] = input.Text(field);
        if (input.Has("password")) row["password_last_update"] = caller.Now;
    }

    private static void AddProfile(Caller caller, Row row, Input input) => caller.Database["Profile_User"].Insert(line =>
    {
        line["users_id"] = row.Id;
        line["profiles_id"] = input.Long("_profiles_id");
        line["entities_id"] = input.Long("_entities_id");
        line["is_recursive"] = input.Long("_is_recursive");
    });

    private static bool SeesAll(Caller caller) => caller.Session.ActiveEntities.Count == caller.Database["Entity"].Count;

    private static IEnumerable<Row> Lines(Caller caller, Row row) => caller.Database.Where("Profile_User", "users_id", row.Id);
}
