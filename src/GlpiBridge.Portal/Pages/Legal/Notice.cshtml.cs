using GlpiBridge.Portal.Legal;
using GlpiBridge.Portal.Texts;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Pages.Legal;

/// <summary>« Mentions légales » (loi n° 2004-575, article 1-1).</summary>
internal sealed class NoticeModel(IOptions<LegalOptions> legal, PortalTexts texts) : LegalPageModel(legal, texts);
