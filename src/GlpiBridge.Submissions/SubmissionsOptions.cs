using System.ComponentModel.DataAnnotations;

namespace GlpiBridge.Submissions;

/// <summary>Section « Submissions » of the configuration.</summary>
public sealed class SubmissionsOptions
{
    /// <summary>Where submissions are kept; unset, in a file in the folder of data.</summary>
    public DatabaseKind? Database { get; set; }

    /// <summary>How to reach PostgreSQL; secret, since a password stands in it.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>How many days an unsent draft is kept.</summary>
    [Range(1, 365)]
    public int DraftDays { get; set; } = 30;

    /// <summary>How many days the receipt of a sent request is kept; its answers and files are erased once GLPI has them.</summary>
    [Range(1, 365)]
    public int ReceiptDays { get; set; } = 90;

    /// <summary>How many days the files of a sent request are kept that GLPI refused, or may not have; all others are erased at once.</summary>
    [Range(1, 365)]
    public int FileDays { get; set; } = 7;

    /// <summary>How many sent requests may wait for GLPI; the next one is refused, and stays a draft.</summary>
    [Range(1, 10_000_000)]
    public int MostWaiting { get; set; } = 10_000;

    /// <summary>How many days the requests that a user was last shown are kept, for when GLPI does not answer.</summary>
    [Range(1, 90)]
    public int RememberedDays { get; set; } = 7;

    /// <summary>Longest time that GLPI can go on working on a call whose answer was lost (PHP's max_execution_time and the proxy's).</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan GlpiMaxRunTime { get; set; } = TimeSpan.FromMinutes(2);
}
