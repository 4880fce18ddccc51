using GlpiBridge.Sandbox.Documents;
using GlpiBridge.Sandbox.Knowledge;
using GlpiBridge.Sandbox.Organisation;
using GlpiBridge.Sandbox.Tickets;

namespace GlpiBridge.Sandbox.Items;

/// Which rules hold for which class.
internal sealed class RulesBook
{
    private readonly Dictionary<string, ItemRules> rules = [];

    public RulesBook()
    {
        var tickets = new TicketRules(ItemTypes.Known["Ticket"]);
        Use(tickets);
        Use(new TicketUserRules(ItemTypes.Known["Ticket_User"], tickets, () => this));
        Use(new FollowupRules(ItemTypes.Known["ITILFollowup"], tickets));
        Use(new TaskRules(ItemTypes.Known["TicketTask"], tickets));
        Use(new SolutionRules(ItemTypes.Known["ITILSolution"], tickets));
        Use(new ValidationRules(ItemTypes.Known["TicketValidation"], tickets));
        Use(new SatisfactionRules(ItemTypes.Known["TicketSatisfaction"], tickets));
        Use(new DocumentRules(ItemTypes.Known["Document"], tickets));
        Use(new DocumentItemRules(ItemTypes.Known["Document_Item"], () => this));
        Use(new KnowbaseItemRules(ItemTypes.Known["KnowbaseItem"]));
        Use(new KnowbaseCategoryRules(ItemTypes.Known["KnowbaseItemCategory"]));
        Use(new CommentRules(ItemTypes.Known["KnowbaseItem_Comment"], () => this));
        foreach (var target in (string[])["Entity_KnowbaseItem", "KnowbaseItem_Profile", "Group_KnowbaseItem", "KnowbaseItem_User"])
            Use(new TargetRules(ItemTypes.Known[target], "knowbase", () => this));
        Use(new TargetRules(ItemTypes.Known["Entity_Reminder"], "reminder_public", () => this));
        Use(new ReminderRules(ItemTypes.Known["Reminder"]));
        Use(new EntityRules(ItemTypes.Known["Entity"]));
        Use(new UserRules(ItemTypes.Known["User"]));
        Use(new ProfileRules(ItemTypes.Known["Profile"]));
        foreach (var type in ItemTypes.Known.All)
            rules.TryAdd(type.Name, type.IsChild ? new ChildRules(type, () => this) : new ItemRules(type));
    }

    public ItemRules For(ItemType type) => rules[type.Name];

    private void Use(ItemRules of) => rules.Add(of.Type.Name, of);
}
