using System.Globalization;
using GlpiBridge.Portal.Configuration;

namespace GlpiBridge.Portal.Legal;

/// <summary>What the operator claims must be founded, and what the law wants stated is not to be forgotten.</summary>
internal static class LegalCheck
{
    private const string Section = "Legal";
    private const double PartialFrom = 50, FullAt = 100;

    /// <summary>No page of the portal claims a conformity that no audit found.</summary>
    public static IEnumerable<string> Wrong(ConfigurationManager configuration)
    {
        var section = configuration.GetSection(Section);
        if (!Enum.TryParse<Conformity>(section[nameof(LegalOptions.Accessibility)], ignoreCase: true, out var state) || state is Conformity.None)
        {
            yield break;
        }

        var least = state is Conformity.Full ? FullAt : PartialFrom;
        var isDated = DateOnly.TryParse(section[nameof(LegalOptions.AuditDate)], CultureInfo.InvariantCulture, out _);
        if (!isDated || !double.TryParse(section[nameof(LegalOptions.AuditRate)], CultureInfo.InvariantCulture, out var rate) || rate < least)
        {
            var key = section.GetSection(nameof(LegalOptions.Accessibility));
            yield return $"{ConfigurationSources.Of(configuration, key)} : la clé « {key.Path} » vaut « {key.Value} ». Seul un audit permet de le dire : "
                + $"écrivez sa date dans « Legal:AuditDate » et son taux, {least} au moins, dans « Legal:AuditRate », ou remettez « none ».";
        }
    }

    /// <returns>The keys that are to be filled in before the three pages say all that the law wants.</returns>
    public static IEnumerable<string> Missing(LegalOptions legal)
    {
        (string Key, bool IsStated)[] wanted =
        [
            (nameof(legal.Publisher), legal.Publisher.Length > 0),
            (nameof(legal.PublisherAddress), legal.PublisherAddress.Length > 0),
            (nameof(legal.PublicationDirector), legal.PublicationDirector.Length > 0),
            (nameof(legal.Host), legal.Host.Length > 0),
            (nameof(legal.HostAddress), legal.HostAddress.Length > 0),
            (nameof(legal.HostPhone), legal.HostPhone.Length > 0),
            (nameof(legal.ContactEmail), legal.ContactEmail.Length > 0 || legal.ContactForm is not null),
            (nameof(legal.ContactPhone), legal.ContactPhone.Length > 0),
            (nameof(legal.LawfulBasis), legal.LawfulBasis.Length > 0),
            (nameof(legal.DataProtectionOfficer), legal.DataProtectionOfficer.Length > 0),
            (nameof(legal.DataProtectionContact), legal.DataProtectionContact.Length > 0),
            (nameof(legal.StatementDate), legal.StatementDate is not null),
        ];
        return wanted.Where(one => !one.IsStated).Select(one => $"{Section}:{one.Key}");
    }
}
