using GlpiBridge.Portal.Legal;
using GlpiBridge.Portal.Texts;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Pages.Legal;

/// <summary>The accessibility statement, in the form of the RGAA's model.</summary>
internal sealed class AccessibilityModel(IOptions<LegalOptions> legal, PortalTexts texts) : LegalPageModel(legal, texts)
{
    /// <summary>The result of the audit, once one is dated and has one.</summary>
    public string Results => Legal is { AuditDate: { } date, AuditRate: { } rate }
        ? Texts["access.audit", Day(date), rate.ToString("0.##", Language.Current.Culture), Legal.Auditor.Length > 0 ? Legal.Auditor : Texts["access.auditor-unstated"]]
        : Texts["access.no-audit"];

    public string Drawn => Legal.StatementDate is { } date ? Texts["access.drawn", Day(date)] : Texts["access.undrawn"];

    private static string Day(DateOnly date) => LocalTime.Day(date.ToDateTime(TimeOnly.MinValue));
}
