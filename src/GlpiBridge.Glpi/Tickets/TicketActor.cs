namespace GlpiBridge.Glpi.Tickets;

/// <summary>Somebody on a ticket: a user, a group, or a mail address without an account.</summary>
public sealed record TicketActor
{
    private TicketActor(UserId? userId, GroupId? groupId, string email)
    {
        UserId = userId;
        GroupId = groupId;
        EmailAddress = email;
    }

    /// <summary>The user; null for a group or a mail address.</summary>
    public UserId? UserId { get; }

    /// <summary>The group; null for a user or a mail address.</summary>
    public GroupId? GroupId { get; }

    /// <summary>The address; empty for a user or a group.</summary>
    public string EmailAddress { get; }

    /// <summary>A user of GLPI's.</summary>
    /// <param name="user">The user.</param>
    /// <returns>The actor.</returns>
    public static TicketActor User(UserId user) => new(user, null, "");

    /// <summary>A group of GLPI's.</summary>
    /// <param name="group">The group.</param>
    /// <returns>The actor.</returns>
    public static TicketActor Group(GroupId group) => new(null, group, "");

    /// <summary>Somebody who is told by mail.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The actor.</returns>
    public static TicketActor Email(string address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        return new(null, null, address.Trim());
    }
}
