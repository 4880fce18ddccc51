using GlpiBridge.Torture.Comparing;

namespace GlpiBridge.Torture.Agents;

/// <summary>A request on its way, or something added to one, as its agent sees it.</summary>
internal sealed class Sending(PlannedRequest planned, AgentAtWork agent, Sending? addedTo = null)
{
    public PlannedRequest Planned { get; } = planned;

    public AgentAtWork Agent { get; } = agent;

    /// <summary>The request that it is added to; null for a request.</summary>
    public Sending? AddedTo { get; } = addedTo;

    /// <summary>Where its page is.</summary>
    public string Page { get; set; } = addedTo is null ? $"/demandes/nouvelle/{planned.Form.Id}" : $"/demandes/recu/{addedTo.Id}/ajout";

    /// <summary>Where its draft and its files go by themselves.</summary>
    public string Pieces { get; } = addedTo is null ? $"/demandes/nouvelle/{planned.Form.Id}" : $"/demandes/nouvelle/{planned.Form.Id}:{addedTo.Id}";

    /// <summary>The submission's id, of the form's page.</summary>
    public Guid? Id { get; set; }

    public bool HasReceipt { get; set; }

    public string? Reference { get; set; }

    public long? Ticket { get; set; }

    /// <summary>From the first press to the way to the receipt.</summary>
    public TimeSpan TimeToReceipt { get; set; }

    public int Presses { get; set; }

    /// <summary>How often the receipt led back to the form.</summary>
    public int TakenBack { get; set; }

    /// <summary>How often its receipt was looked at without naming the ticket.</summary>
    public int Looks { get; set; }

    /// <summary>Files that the portal said it has.</summary>
    public HashSet<SampleFile> Uploaded { get; } = [];

    /// <summary>The last thing that the portal said instead of what was hoped for.</summary>
    public string LastTrouble { get; set; } = "";

    public SentItem AsSent() => new(Planned.Title, HasReceipt, Reference, AddedTo is null ? Ticket : AddedTo.Ticket, [.. Planned.Files.Select(file => file.Digest)]);
}
