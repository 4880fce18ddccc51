using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Glpi;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Delivery;

/// <summary>Knows what one kind of submission becomes in GLPI.</summary>
internal interface ICarrier
{
    bool Carries(Submission submission);

    /// <summary>
    /// Whether it is looked for even before the first try that this portal knows of: a database that was restored does not know of what was sent since. What GLPI may have from before for
    /// another reason, such as an earlier rating, is not.
    /// </summary>
    bool LooksFirst(Submission submission);

    /// <summary>Makes ready what was accepted some time ago, as GLPI stands now.</summary>
    /// <exception cref="UndeliverableException">It cannot go as it is.</exception>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    Task<Parcel> PrepareAsync(Agent agent, Submission submission, CancellationToken ct);

    /// <summary>Looks in GLPI for what was sent there, where the answer was lost.</summary>
    /// <returns>Null when GLPI has nothing of it.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    Task<Arrived?> FindAsync(Agent agent, Submission submission, CancellationToken ct);
}
