using Microsoft.Extensions.Options;

namespace GlpiBridge.Glpi;

[OptionsValidator]
internal sealed partial class GlpiOptionsValidator : IValidateOptions<GlpiOptions>;
