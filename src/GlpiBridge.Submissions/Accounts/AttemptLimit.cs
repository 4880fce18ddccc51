namespace GlpiBridge.Submissions.Accounts;

/// <summary>How often something may be tried, and how the wait grows from there on.</summary>
/// <param name="Key">What is tried and by whom; only its hash is kept.</param>
/// <param name="Free">Tries without a wait.</param>
/// <param name="FirstWait">The wait after the last free try; it doubles with each one more.</param>
/// <param name="LongestWait">Where the doubling ends.</param>
/// <param name="Memory">After this long without a try, all is forgotten.</param>
public sealed record AttemptLimit(string Key, int Free, TimeSpan FirstWait, TimeSpan LongestWait, TimeSpan Memory)
{
    private const int MostDoublings = 30;

    internal TimeSpan? WaitAfter(int tries)
    {
        if (tries < Free)
        {
            return null;
        }

        var wait = FirstWait * Math.Pow(2, Math.Min(tries - Free, MostDoublings));
        return wait < LongestWait ? wait : LongestWait;
    }
}
