using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Tickets;

/// The steps of a ticket from one status to another, with the dates that GLPI writes.
internal static class TicketState
{
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
