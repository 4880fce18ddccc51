namespace GlpiBridge.Torture.Glpi;

/// <summary>Which faults calls of GLPI suffer just now.</summary>
/// <param name="WriteShare">How many of the calls that write, from 0 to 1.</param>
/// <param name="Writes">What may happen to those.</param>
/// <param name="ReadShare">How many of the others.</param>
/// <param name="Reads">What may happen to those.</param>
internal sealed record FaultPlan(double WriteShare, IReadOnlyList<Fault> Writes, double ReadShare, IReadOnlyList<Fault> Reads)
{
    public static readonly FaultPlan None = new(0, [], 0, []);
    public static readonly FaultPlan Light = new(0.15, [Fault.LostAnswer, Fault.ErrorAfter, Fault.CutBefore, Fault.LateAnswer], 0.01, [Fault.LostAnswer, Fault.LateAnswer]);
    public static readonly FaultPlan Everything = new(
        0.3,
        [
            Fault.CutBefore, Fault.CutInBody, Fault.LateCall, Fault.LateAnswer, Fault.LostAnswer, Fault.ErrorBefore, Fault.ErrorAfter, Fault.HtmlBefore, Fault.HtmlAfter,
            Fault.TruncatedAfter, Fault.NotFoundAfter,
        ],
        0.05,
        [Fault.CutBefore, Fault.LateAnswer, Fault.LostAnswer, Fault.ErrorBefore, Fault.HtmlBefore, Fault.TruncatedAfter]);

    public Fault Next(Random chance, bool isWrite)
    {
        var (share, faults) = isWrite ? (WriteShare, Writes) : (ReadShare, Reads);
        return faults.Count > 0 && chance.NextDouble() < share ? faults[chance.Next(faults.Count)] : Fault.None;
    }
}
