namespace GlpiBridge.Benchmarks.Load;

/// <summary>What a real GLPI 10.0.19 took for its answers: medians of the recordings, in milliseconds.</summary>
internal static class RecordedLatency
{
    private const int Read = 16, Session = 91, Create = 63, CreateWithFiles = 78, Followup = 77, Update = 38, Upload = 30, Search = 27, Categories = 19;

    public static TimeSpan Of(string method, string path, bool hasFiles) => TimeSpan.FromMilliseconds((method, Last(path)) switch
    {
        ("GET" or "POST", "initSession") => Session,
        ("POST", "Ticket") => hasFiles ? CreateWithFiles : Create,
        ("POST", "ITILFollowup" or "ITILSolution") => Followup,
        ("POST", "Document") => Upload,
        ("PUT" or "PATCH" or "DELETE", _) => Update,
        ("GET", "Ticket" or "KnowbaseItem") when path.Contains("/search/", StringComparison.Ordinal) => Search,
        ("GET", "ITILCategory") => Categories,
        _ => Read,
    });

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];
}
