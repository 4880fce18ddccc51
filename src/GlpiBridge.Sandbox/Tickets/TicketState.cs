using System.Globalization;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Tickets;

/// The steps of a ticket from one status to another, with the dates that GLPI writes.
internal static class TicketState
{
    private const long StatusColumn = 12;

    public static void Move(Caller caller, Row ticket, long status)
    {
        var before = ticket.Long("status");
        ticket["status"] = status;
        Entered(caller, ticket, before);
        TicketWriter.Touch(caller, ticket);
    }

    public static void Reopen(Caller caller, Row ticket)
    {
        Answer(caller, ticket, SolutionStatus.Refused);
        Move(caller, ticket, TicketActors.HasAssigned(caller.Database, ticket) ? TicketStatus.Assigned : TicketStatus.New);
    }

    public static void Close(Caller caller, Row ticket)
    {
        Answer(caller, ticket, SolutionStatus.Accepted);
        Move(caller, ticket, TicketStatus.Closed);
    }

    public static void Entered(Caller caller, Row ticket, long before)
    {
        var status = ticket.Long("status");
        Record(caller, ticket, before);
        if (before is TicketStatus.Waiting or TicketStatus.Solved && status is not (TicketStatus.Waiting or TicketStatus.Solved or TicketStatus.Closed))
        {
            ticket["waiting_duration"] = ticket.Long("waiting_duration") + caller.World.SecondsSince(ticket.Text("begin_waiting_date"));
            ticket["begin_waiting_date"] = null;
        }
        if (status is TicketStatus.Waiting or TicketStatus.Solved) ticket["begin_waiting_date"] = caller.Now;
        if (status is TicketStatus.Solved or TicketStatus.Closed)
        {
            ticket["solvedate"] ??= caller.Now;
            ticket["solve_delay_stat"] = caller.World.SecondsSince(ticket.Text("date"));
        }
        else
        {
            ticket["solvedate"] = null;
            ticket["solve_delay_stat"] = 0L;
        }
        ticket["closedate"] = status == TicketStatus.Closed ? ticket["closedate"] ?? caller.Now : null;
        ticket["close_delay_stat"] = status == TicketStatus.Closed ? caller.World.SecondsSince(ticket.Text("date")) : 0L;
    }

    /// A line of the ticket's history, as GLPI writes it when its status changes.
    public static void Record(Caller caller, Row ticket, long before) => caller.Database["Log"].Insert(line =>
    {
        line["itemtype"] = ticket.Type.Name;
        line["items_id"] = ticket.Id;
        line["itemtype_link"] = "";
        line["user_name"] = $"{caller.Database.Find("User", caller.UserId)?.Text("name")} ({caller.UserId})";
        line["date_mod"] = caller.Now;
        line["id_search_option"] = StatusColumn;
        line["old_value"] = before.ToString(CultureInfo.InvariantCulture);
        line["new_value"] = ticket.Text("status");
    });

    private static void Answer(Caller caller, Row ticket, long answer)
    {
        var waiting = caller.Database.Below("ITILSolution", "Ticket", ticket.Id).Where(s => s.Long("status") == SolutionStatus.Waiting);
        foreach (var solution in waiting.ToList())
        {
            solution["status"] = answer;
            solution["users_id_approval"] = caller.UserId;
            solution["date_approval"] = solution["date_mod"] = caller.Now;
        }
    }
}
