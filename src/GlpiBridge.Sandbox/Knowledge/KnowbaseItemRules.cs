using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Knowledge;

/// Articles: the list gives all of them to everybody, one article asks for the FAQ flag and a target.
internal sealed class KnowbaseItemRules(ItemType type) : ItemRules(type)
{
    public override bool CanList(Caller caller) => caller.Has("knowbase", Right.Read | Right.ReadFaq);

    /// Without a right to read some article, not even the author reads his own.
    public override bool CanRead(Caller caller, Row row) => CanList(caller)
        && (caller.Has("knowbase", Right.KnowbaseAdmin)
            || (row.Long("users_id") == caller.UserId && caller.UserId > 0)
            || ((caller.Has("knowbase", Right.Read) || row.Flag("is_faq")) && IsTarget(caller, row)));

    /// Nobody is the author of what the API made: without a target, no technician may publish it.
    public override bool CanUpdate(Caller caller, Row row) => caller.Has("knowbase", Right.KnowbaseAdmin)
        || (!caller.Session.IsHelpdesk && row.Long("users_id") == caller.UserId)
        || (caller.Has("knowbase", row.Flag("is_faq") ? Right.PublishFaq : Right.Update) && IsTarget(caller, row));

    public override void Decorate(Caller caller, Row row, JsonObject shown) =>
        shown["_categories"] = new JsonArray([.. caller.Database.Where("KnowbaseItem_KnowbaseItemCategory", "knowbaseitems_id", row.Id)
            .Select(l => (JsonNode)JsonValue.Create(l.Long("knowbaseitemcategories_id")))]);

    private static bool IsTarget(Caller caller, Row row)
    {
        var database = caller.Database;
        return database.Where("Entity_KnowbaseItem", "knowbaseitems_id", row.Id).Any(t => caller.Session.SeesEntity(t.Long("entities_id"), t.Flag("is_recursive")))
            || database.Where("KnowbaseItem_User", "knowbaseitems_id", row.Id).Any(t => t.Long("users_id") == caller.UserId)
            || database.Where("KnowbaseItem_Profile", "knowbaseitems_id", row.Id).Any(t => t.Long("profiles_id") == caller.Session.Profile.Id && InScope(caller, t))
            || database.Where("Group_KnowbaseItem", "knowbaseitems_id", row.Id).Any(t => caller.Session.Groups.Contains(t.Long("groups_id")) && InScope(caller, t));
    }

    private static bool InScope(Caller caller, Row target) =>
        target.Flag("no_entity_restriction") || caller.Session.SeesEntity(target.Long("entities_id"), target.Flag("is_recursive"));
}
