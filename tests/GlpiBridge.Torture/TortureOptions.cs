namespace GlpiBridge.Torture;

/// <param name="Seed">Decides everything that is left to chance here; the machine's own timing is not.</param>
/// <param name="IsShort">The form for continuous integration.</param>
/// <param name="Scenario">The only one to run; null for all.</param>
/// <param name="Requests">How many requests in all; null for what the form has.</param>
/// <param name="Database">Connection string of a PostgreSQL for the scenario of two portals; null starts this machine's own.</param>
/// <param name="KeepsFolder">Whether the portals' logs and data stay.</param>
internal sealed record TortureOptions(int Seed, bool IsShort, string? Scenario, int? Requests, string? Database, bool KeepsFolder)
{
    public const int FullRequests = 1000, ShortRequests = 60;
    public const int FullPoints = 20, ShortPoints = 10;

    public int Total => Requests ?? (IsShort ? ShortRequests : FullRequests);

    /// <summary>How many named kill points have to be reached.</summary>
    public int LeastPoints => Scenario is not null ? 0 : IsShort ? ShortPoints : FullPoints;

    public int Clients => IsShort ? 10 : 20;
}
