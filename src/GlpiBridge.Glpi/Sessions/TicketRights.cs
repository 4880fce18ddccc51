namespace GlpiBridge.Glpi.Sessions;

/// <summary>Rights on tickets (<c>ticket</c> of a profile) that decide whose somebody sees. Other bits are kept as they are.</summary>
[Flags]
public enum TicketRights
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Tickets that he asked for, wrote or watches.</summary>
    ReadOwn = 1,

    /// <summary>To create tickets.</summary>
    Create = 4,

    /// <summary>All tickets of the active entities. GLPI offers it to profiles with the standard interface.</summary>
    ReadAll = 1024,

    /// <summary>Tickets that one of his groups asked for or watches, besides his own.</summary>
    ReadGroups = 2048,

    /// <summary>To answer the survey of a ticket that he wrote for somebody else; requesters need no right for theirs.</summary>
    AnswerSurvey = 131072,
}
