import { expect } from 'chai';
import { judgePlace } from '../../../../src/services/jobannonce/rules/danish-place.js';

/**
 * The code system `dk-core-municipality-codes` of HL7 Denmark (github.com/hl7dk/dk-core), which
 * names danmarksadresser.dk/adressedata/kodelister/kommunekodeliste as its source; read 2026-11-29.
 */
const KOMMUNER = `
  101 København, 147 Frederiksberg, 151 Ballerup, 153 Brøndby, 155 Dragør, 157 Gentofte
  159 Gladsaxe, 161 Glostrup, 163 Herlev, 165 Albertslund, 167 Hvidovre, 169 Høje-Taastrup
  173 Lyngby-Taarbæk, 175 Rødovre, 183 Ishøj, 185 Tårnby, 187 Vallensbæk, 190 Furesø
  201 Allerød, 210 Fredensborg, 217 Helsingør, 219 Hillerød, 223 Hørsholm, 230 Rudersdal
  240 Egedal, 250 Frederikssund, 253 Greve, 259 Køge, 260 Halsnæs, 265 Roskilde, 269 Solrød
  270 Gribskov, 306 Odsherred, 316 Holbæk, 320 Faxe, 326 Kalundborg, 329 Ringsted
  330 Slagelse, 336 Stevns, 340 Sorø, 350 Lejre, 360 Lolland, 370 Næstved, 376 Guldborgsund
  390 Vordingborg, 400 Bornholm, 410 Middelfart, 411 Christiansø, 420 Assens
  430 Faaborg-Midtfyn, 440 Kerteminde, 450 Nyborg, 461 Odense, 479 Svendborg, 480 Nordfyns
  482 Langeland, 492 Ærø, 510 Haderslev, 530 Billund, 540 Sønderborg, 550 Tønder, 561 Esbjerg
  563 Fanø, 573 Varde, 575 Vejen, 580 Aabenraa, 607 Fredericia, 615 Horsens, 621 Kolding
  630 Vejle, 657 Herning, 661 Holstebro, 665 Lemvig, 671 Struer, 706 Syddjurs, 707 Norddjurs
  710 Favrskov, 727 Odder, 730 Randers, 740 Silkeborg, 741 Samsø, 746 Skanderborg, 751 Aarhus
  756 Ikast-Brande, 760 Ringkøbing-Skjern, 766 Hedensted, 773 Morsø, 779 Skive, 787 Thisted
  791 Viborg, 810 Brønderslev, 813 Frederikshavn, 820 Vesthimmerland, 825 Læsø, 840 Rebild
  846 Mariagerfjord, 849 Jammerbugt, 851 Aalborg, 860 Hjørring
`
  .trim()
  .split(/\n\s*/)
  .flatMap((line) => line.split(', '));

/**
 * The post codes of Post Danmark's list for Greenland and the Faroe Islands, as
 * github.com/jonasbn/perl-business-gl-postalcode and -fo-postalcode have them; read 2026-11-29.
 */
const GREENLAND = `2412 3900 3905 3910 3911 3912 3913 3915 3919 3920 3921 3922 3923 3924 3930 3932 3940 3950
  3951 3952 3953 3955 3961 3962 3964 3970 3971 3972 3980 3982 3984 3985 3992`.split(/\s+/);
const FAROES = `100 110 160 165 175 176 177 178 180 185 186 187 188 210 215 220 230 235 236 240 260 270
  280 285 286 330 335 336 340 350 355 358 360 370 375 380 385 386 387 388 400 405 410 415
  416 420 430 435 436 437 438 440 445 450 460 465 466 470 475 476 477 478 480 485 490 494
  495 496 497 510 511 512 513 515 520 530 535 600 610 620 625 626 627 640 645 650 655 656
  660 665 666 690 695 700 710 725 726 727 730 735 736 737 740 750 765 766 767 780 785 795
  796 797 798 800 810 825 826 827 850 860 870 900 910 925 926 927 928 950 960 970`.split(/\s+/);

const codes = (place: object) =>
  judgePlace({ Landekode: 'DK', ...place }).map(({ kind, forventet }) =>
    kind === 'abroad' ? `${kind} ${forventet}` : kind,
  );

describe('a Danish place', () => {
  it('has a post code of four digits and a municipality that exists, where it has them', () => {
    expect(codes({})).to.deep.equal([]);
    expect(codes({ Postnummer: '0999', Kommunekode: '411' })).to.deep.equal([]);
    expect(codes({ Postnummer: '8000', Kommunekode: '751' })).to.deep.equal([]);
    expect(codes({ Postnummer: '80000', Kommunekode: '102' })).to.deep.equal(['postnummer', 'kommune']);
    expect(codes({ Postnummer: 'DK-8000' })).to.deep.equal(['postnummer']);
    expect(codes({ Postnummer: '８０００' })).to.deep.equal(['postnummer']);
  });

  it('is not in Greenland or the Faroe Islands', () => {
    for (const Postnummer of GREENLAND) expect(codes({ Postnummer })).to.deep.equal(['abroad GL']);
    for (const Kommunekode of ['955', '956', '957', '958', '959', '960', '961'])
      expect(codes({ Kommunekode })).to.deep.equal(['abroad GL']);
    for (const Postnummer of [...FAROES, '3800'])
      expect(codes({ Postnummer }), Postnummer).to.deep.equal(['abroad FO']);
    expect(codes({ Postnummer: '220', Kommunekode: '101' }), 'cut off').to.deep.equal(['postnummer']);
    expect(codes({ Postnummer: '220', Kommunekode: '961' })).to.deep.equal(['abroad GL']);
    expect(codes({ Postnummer: '3700' })).to.deep.equal([]);
    for (const Postnummer of ['555', '877', '999'])
      expect(codes({ Postnummer }), 'Danish, without its zero').to.deep.equal(['postnummer']);
  });

  it('is in one of the 98 municipalities or on Christiansø', () => {
    const all = Array.from({ length: 1000 }, (_, code) => String(code).padStart(3, '0'));
    const found = all.filter((Kommunekode) => codes({ Kommunekode }).length === 0);
    expect(found).to.deep.equal(KOMMUNER.map((row) => row.slice(0, 3)));
    expect(found.length).to.equal(98 + 1);
  });

  it('alone has a municipality', () => {
    expect(codes({ Landekode: 'SE', Postnummer: '211 20' })).to.deep.equal([]);
    expect(codes({ Landekode: 'GL', Kommunekode: '101' })).to.deep.equal(['kommuneAbroad']);
  });
});
