using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Knowledge;

/// Announcements: one's own, and those whose target is an entity of the session.
internal sealed class ReminderRules(ItemType type) : ItemRules(type)
{
    public override bool CanList(Caller caller) => true;

    public override bool Sees(Caller caller, Row row) => row.Long("users_id") == caller.UserId
        || (caller.Has("reminder_public", Right.Read) && caller.Database.Where("Entity_Reminder", "reminders_id", row.Id)
            .Any(t => caller.Session.SeesEntity(t.Long("entities_id"), t.Flag("is_recursive"))));

    public override bool CanCreate(Caller caller, Input input) => caller.Has("reminder_public", Right.Create | Right.ReminderPersonal);
    public override bool CanUpdate(Caller caller, Row row) => IsMine(caller, row) || (Sees(caller, row) && caller.Has("reminder_public", Right.Update));
    public override bool CanPurge(Caller caller, Row row) => IsMine(caller, row) || (Sees(caller, row) && caller.Has("reminder_public", Right.Purge));

    public override Row? Add(Caller caller, Input input, Upload upload)
    {
        input.Set("users_id", caller.UserId);
        input.Set("uuid", Guid.NewGuid().ToString());
        input.Set("date", caller.Now);
        return base.Add(caller, input, upload);
    }

    private static bool IsMine(Caller caller, Row row) => row.Long("users_id") == caller.UserId;
}
