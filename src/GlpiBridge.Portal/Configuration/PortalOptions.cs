using System.ComponentModel.DataAnnotations;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions.Keys;

namespace GlpiBridge.Portal.Configuration;

/// <summary>Section « Portal » of the configuration.</summary>
internal sealed class PortalOptions
{
    /// <summary>Addresses that the portal listens on, separated by semicolons.</summary>
    public string Urls { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Address that agents' browsers know the portal by; unset, whatever a request names is taken for it.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Path of the site below which the portal is served, such as <c>/portail</c>; empty, it has the site for itself.</summary>
    public string PathBase { get; set; } = "";

    /// <summary>Folder of the database and of the encryption keys, relative to the folder that holds <c>config/</c>.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Where the encryption keys are kept; unset, in the folder <c>keys</c> of the data.</summary>
    public KeyStore? KeyStore { get; set; }

    /// <summary>Folder of secrets, one file a key (<c>Glpi__AppToken</c>), relative to the folder that holds <c>config/</c>; unset, there is none.</summary>
    public string? SecretsFolder { get; set; }

    /// <summary>After this long without a click, the agent signs in again. What was typed is kept. The page warns in the last half of it, five minutes at most.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan IdleLimit { get; set; } = TimeSpan.FromHours(2);

    /// <summary>After this long the agent signs in again, however busy.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "7.00:00:00")]
    public TimeSpan SessionLimit { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Whether « Se souvenir de moi » is offered.</summary>
    public bool RememberMe { get; set; } = true;

    /// <summary>How long « Se souvenir de moi » lasts from the signing in, whatever GLPI does with its session meanwhile.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan RememberLimit { get; set; } = TimeSpan.FromDays(14);

    /// <summary>Largest request the portal takes, all files of a form together, in mebibytes.</summary>
    [Range(25, 2000)]
    public int MaxRequestMebibytes { get; set; } = 420;

    /// <summary>Address of GLPI's own pages for technicians; unset, it is made from the address of the API.</summary>
    public Uri? GlpiUrl { get; set; }

    /// <summary>A sign-in that is refused, for whatever reason, answers no sooner than this: the time must not tell which logins exist.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10")]
    public TimeSpan RefusalTime { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often the open page of a request asks whether GLPI has something new; zero for never.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan TicketRefresh { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether browsers keep a page of the portal's that they show where there is no line; switched off, those that have it let go of it.</summary>
    public bool OfflinePage { get; set; } = true;

    /// <summary>Room left on the disk of the data, in mebibytes, below which <c>/health/ready</c> turns yellow.</summary>
    [Range(0, 1_000_000_000)]
    public int YellowBelowMebibytes { get; set; } = 1024;

    /// <summary>Names of the profiles of GLPI whose people look after what was sent; without any, nobody does so here.</summary>
    public IList<string> OperatorProfiles { get; set; } = [];

    /// <summary>Addresses, or networks such as 10.0.0.0/24, of the reverse proxies whose X-Forwarded-* headers are believed.</summary>
    public IList<string> TrustedProxies { get; set; } = [];

    /// <summary>Languages of the pages, as <c>fr</c> and <c>en</c>; the first is for browsers that ask for neither. Without any: French and English.</summary>
    public IList<string> Languages { get; set; } = [];

    internal IReadOnlyList<Language> OfferedLanguages => Offered(Languages);

    internal PathString Root => new(PathBase);

    internal static IReadOnlyList<Language> Offered(IEnumerable<string> codes) => codes.Select(Language.Find).OfType<Language>().Distinct().ToList() is { Count: > 0 } offered ? offered : Language.All;
}

/// <summary>Section « Sandbox » of the configuration.</summary>
internal sealed class SandboxSettings
{
    /// <summary>True starts the emulated GLPI in the portal, false never does; unset, it starts in Development when no GLPI is named.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Folder of the dataset, relative to the folder that holds <c>config/</c>.</summary>
    public string Dataset { get; set; } = "samples/dataset";
}
