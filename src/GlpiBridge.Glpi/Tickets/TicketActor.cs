namespace GlpiBridge.Glpi.Tickets;

/// <summary>Somebody on a ticket: a user, or a mail address without an account.</summary>
public sealed record TicketActor
{
    private TicketActor(UserId? userId, string email)
    {
        UserId = userId;
        EmailAddress = email;
    }

    /// <summary>The user; null for a mail address.</summary>
    public UserId? UserId { get; }

    /// <summary>The address; empty for a user.</summary>
    public string EmailAddress { get; }

    /// <summary>A user of GLPI's.</summary>
    /// <param name="user">The user.</param>
    /// <returns>The actor.</returns>
    public static TicketActor User(UserId user) => new(user, "");

    /// <summary>Somebody who is told by mail.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The actor.</returns>
    public static TicketActor Email(string address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        return new(null, address.Trim());
    }
}
