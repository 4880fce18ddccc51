using GlpiBridge.Portal.Legal;
using GlpiBridge.Portal.OpenId;
using GlpiBridge.Portal.Pages.Account;
using GlpiBridge.Portal.Texts;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Pages.Legal;

/// <summary>What the portal knows of people, why, for how long, and what they may ask for (RGPD, articles 13 and 14).</summary>
internal sealed class PersonalDataModel(IOptions<LegalOptions> legal, IOptions<OpenIdOptions> provider, KeptData kept, PortalTexts texts) : LegalPageModel(legal, texts)
{
    public IEnumerable<(string What, string HowLong)> Kept => kept.Lines;

    /// <summary>Name of the identity provider that people may sign in at; null for none.</summary>
    public string? Provider => provider.Value.Enabled ? provider.Value.Name : null;
}
