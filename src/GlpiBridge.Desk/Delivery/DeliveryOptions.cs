using System.ComponentModel.DataAnnotations;

namespace GlpiBridge.Desk.Delivery;

/// <summary>Section « Delivery » of the configuration: how what was sent is brought to GLPI.</summary>
public sealed class DeliveryOptions
{
    /// <summary>How long « Envoyer » waits for GLPI before it shows the receipt without a ticket number; the delivery goes on.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan Budget { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long to wait after a first try in vain; it doubles with each one more, give or take a fifth.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Where the doubling ends.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "1.00:00:00")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often the database is looked at for something to do.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often whoever brings a submission to GLPI tells the others that they live. After four that did not come, another one goes on with it.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan SignOfLife { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many submissions one portal brings to GLPI at once, besides those whose senders are waiting.</summary>
    [Range(1, 100)]
    public int AtOnce { get; set; } = 4;

    /// <summary>From which age of the oldest one on its way the health check turns yellow.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "7.00:00:00")]
    public TimeSpan YellowAfter { get; set; } = TimeSpan.FromMinutes(15);
}
