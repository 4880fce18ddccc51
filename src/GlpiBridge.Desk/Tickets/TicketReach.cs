using GlpiBridge.Desk.Accounts;
using GlpiBridge.Glpi.Sessions;

namespace GlpiBridge.Desk.Tickets;

/// <summary>Whose requests GLPI shows an agent besides their own.</summary>
public enum TicketReach
{
    Own,

    /// <summary>Those of their groups too.</summary>
    Groups,

    /// <summary>All of the entities that they work in.</summary>
    Entity,
}

public static class AgentReach
{
    /// <summary>GLPI's word for it; for those whom the service account acts for there is none: it would show them everybody's.</summary>
    public static TicketReach Reach(this Agent agent) => agent.Session is null ? TicketReach.Own
        : agent.TicketRights.HasFlag(TicketRights.ReadAll) ? TicketReach.Entity
        : agent.TicketRights.HasFlag(TicketRights.ReadGroups) && agent.Groups.Count > 0 ? TicketReach.Groups
        : TicketReach.Own;
}
