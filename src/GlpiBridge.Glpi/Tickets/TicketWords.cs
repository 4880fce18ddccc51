namespace GlpiBridge.Glpi.Tickets;

/// <summary>Puts a new ticket into GLPI's words.</summary>
internal static class TicketWords
{
    public static TicketInput Of(NewTicket ticket) => new()
    {
        Name = ticket.Name,
        Content = ticket.Content,
        Type = (int)ticket.Type,
        Urgency = (int)(ticket.Urgency ?? Urgency.Medium),
        Impact = (int?)ticket.Impact,
        Location = ticket.Location,
        RequestType = ticket.RequestType,
        Category = ticket.Category,
        Entity = ticket.Entity,
        Template = ticket.Template,
        DisablesNotifications = ticket.IsSilent ? 1 : null,
        Actors = new ActorsInput(
            [.. ticket.Requesters.Select(TicketActor.User).Concat(ticket.RequesterGroups.Select(TicketActor.Group)).Select(Of)],
            ticket.Observers.Count == 0 ? null : [.. ticket.Observers.Select(Of)]),
        AssignedUsers = ticket.AssignedUsers.Count == 0 ? null : ticket.AssignedUsers,
        AssignedGroups = ticket.AssignedGroups.Count == 0 ? null : ticket.AssignedGroups,
        Items = ticket.Items.Count == 0 ? null : ItemsOf(ticket.Items),
    };

    private static ActorInput Of(TicketActor actor) => actor.GroupId is { } group
        ? new ActorInput(group.Value, "", "Group")
        : new ActorInput(actor.UserId?.Value ?? 0, actor.EmailAddress, "User");

    private static Dictionary<string, IReadOnlyList<long>> ItemsOf(IReadOnlyList<TicketItem> items) =>
        items.Distinct().GroupBy(item => item.Type).ToDictionary(group => group.Key.ToString(), IReadOnlyList<long> (group) => [.. group.Select(item => item.Id.Value)]);
}
