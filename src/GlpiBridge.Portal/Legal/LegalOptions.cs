using System.ComponentModel.DataAnnotations;

namespace GlpiBridge.Portal.Legal;

/// <summary>Section « Legal » of the configuration: what the law has the operator state. What is left out, the pages say is left out.</summary>
internal sealed class LegalOptions
{
    /// <summary>The body that publishes the portal.</summary>
    public string Publisher { get; set; } = "";

    public string PublisherAddress { get; set; } = "";

    public string PublicationDirector { get; set; } = "";

    /// <summary>Whoever's machines the portal runs on.</summary>
    public string Host { get; set; } = "";

    public string HostAddress { get; set; } = "";

    public string HostPhone { get; set; } = "";

    public string ContactEmail { get; set; } = "";

    public string ContactPhone { get; set; } = "";

    public Uri? ContactForm { get; set; }

    /// <summary>The body that decides why and how personal data are processed; unset, the publisher.</summary>
    public string DataController { get; set; } = "";

    /// <summary>The article of the GDPR that allows the processing, in words.</summary>
    public string LawfulBasis { get; set; } = "";

    /// <summary>Name of the data protection officer, or of the service.</summary>
    public string DataProtectionOfficer { get; set; } = "";

    /// <summary>Where the officer is reached: an address, of mail or of a street.</summary>
    public string DataProtectionContact { get; set; } = "";

    public Conformity Accessibility { get; set; }

    public DateOnly? AuditDate { get; set; }

    public string Auditor { get; set; } = "";

    /// <summary>Percentage of the RGAA's criteria that the audit found met.</summary>
    [Range(0d, 100d)]
    public double? AuditRate { get; set; }

    /// <summary>When the statement was drawn up.</summary>
    public DateOnly? StatementDate { get; set; }

    /// <summary>Where the body's accessibility plan (« schéma pluriannuel ») can be read.</summary>
    public Uri? AccessibilityPlan { get; set; }

    /// <summary>What the audit found not to conform, a sentence each.</summary>
    public IList<string> NonConformities { get; set; } = [];

    /// <summary>What is derogated from as a disproportionate burden, a sentence each.</summary>
    public IList<string> Derogations { get; set; } = [];

    /// <summary>What the law exempts, a sentence each.</summary>
    public IList<string> Exemptions { get; set; } = [];

    internal string Controller => DataController.Length > 0 ? DataController : Publisher;
}
