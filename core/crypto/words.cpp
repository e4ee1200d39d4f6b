// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/words.h"

#include <algorithm>

namespace hearth::crypto {

namespace {

// Our own list: things one can picture, nothing that could wound where children live. Sorted, so that
// a repeated word is easy to see; a test counts and checks them.
constexpr std::string_view kWords =
    "abseil acorn acre acrobat actor addition agile airship album alder algebra almanac almond alpaca "
    "amber amble anchor anchovy anorak answer ant antelope antler apple apricot april apron aqua "
    "aquarium arbour arcade arch artist ash aspen aster atlas atoll attic auburn august aurora author "
    "autumn avenue avocet axle azalea azure backpack badge badger bagel bagpipe baguette bake baker "
    "bakery balance balcony ball ballad ballet balloon bamboo band bangle banjo banner banquet barber "
    "barley barn barnacle barrow baseball basil basin basket bassoon battery bauble bay beach beagle "
    "beak beaker beanie bear beck beetle beetroot begonia beige bell bench beret berry bhaji bicycle "
    "bilberry biology birch birdbath biryani biscuit bison bistro blanket bleat bloom blossom blouse "
    "blue bluebell boat bobbin bobble bongo bonnet bonny bookcase bookmark bookshop boots border "
    "botany bounce bouncy bowl bowls bracelet bracken bracket bramble branch brass brave bravo bread "
    "bream breeze breezy brick bridge bright brioche brisk broad broccoli brogues bronze brooch brook "
    "broth brownie brunch brush bubble bubbly bucket buckle buddy budgie bugle build builder bulb "
    "bulrush bumble bun bungalow bunting buoy burrito burrow bus bushel butter buttery button buzz "
    "buzzard cabbage cabin cactus cafe calf calm camel camellia camera camper canal canary canoe "
    "canter canvas canyon cap cape capsule captain car caramel caravan card cardigan caribou carnival "
    "carol carousel carpet carriage carrot carry cartoon carve cashew castanet castle caterer catkin "
    "cave cedar celery cello centre century chai chair chalet chalk champion chapati chapter charcoal "
    "charming chart chatter checked cheddar cheer cheerful cheese cheetah chef chemist chess chestnut "
    "chickpea chime chimney chirp chive choir chord chorus chuckle chum chutney cinema cinnamon "
    "circle circuit circus city clarinet clay clever cliff climb climbing clogs cloud clover cluck "
    "clue coach coastal coat cobalt cobbler cockle cocoa cog coin colander coleslaw collage collar "
    "collie comb comedy comet comfy comic compass compost concert cone confetti conker cook cookie "
    "copper copse coral cordial corduroy corgi corner cornet cosmic cosmos cosy cottage cotton count "
    "counter country county courage couscous cove cowslip craft crayon cream creamy create creek "
    "crescent cress crest cricket crimson crisp crochet crocus croquet crossing crumble crumpet "
    "crunchy crystal cub cube cucumber cuff cumin cup cupboard curlew curly currant curry curtain "
    "cushion custard cycling cygnet cylinder cymbal cypress daffodil dahlia dainty dairy daisy dale "
    "damson dance dapper dawn daydream daylight decade december decimal deer defender delight deliver "
    "delta denim desert design designer desk dessert dew dewdrop diamond diary dig dill dinghy dinky "
    "dinner dipper discover discus dive diving dolphin domino dominoes donkey doodle door doorbell "
    "doormat doorstep dormouse dosa dotted double dove downy doze dozen dragon draughts draw drawing "
    "dream dreamy dress dribble drift driver drizzle drum drummer duckling duet dumpling dune dusk "
    "duster duvet dynamo eager earring earth easel echo eclair eclipse edge editor egg eider elegant "
    "elk elm emblem emerald encore engine engineer envelope equation eraser estuary evening exhibit "
    "explore explorer fable fabric fabulous fact fair faithful falafel falcon farm farmer fawn feast "
    "feather february feeder felt fence fennel fern ferry festival festive fete fiddler field fielder "
    "fig film fin finch firefly fisher fjord flag flamingo flapjack flax fleece flint flipper float "
    "florist flower fluffy flute foal foam focaccia fog fold folder football footpath forest forester "
    "fork fountain fox foxglove fraction frame freedom freesia fresh friday friend friendly frog "
    "frost fudge funny furrow fuzzy gable galaxy gale galleon gallery gallon gallop gannet garden "
    "gardener garland garlic garnet gate gateau gather gazelle gear gecko generous gentle geology "
    "geometry geranium gerbil geyser giant gift giggle ginger giraffe glacier glad glaze glazier "
    "gleaming glen glide glider glitter glossy gloves glowing glue goal gold golden golf gong goose "
    "gorge gorse gosling graceful gram grand granite granola grape grater gravel gravy great green "
    "greet grey griffin grin grocer grow guava guide guitar gurgle habit haddock hail hallway hamlet "
    "hammock hamper hamster handball handle handy hangar happy harbour hare harmony harp harvest hat "
    "hatstand hawthorn haystack haze hazel hazelnut headland hearty heath heather hedgehog hedgerow "
    "hello helmet help helpful hem hero heron herring hexagon hike hill hilltop hinge hint history "
    "hob hobby hockey holiday holly homework honest honesty honey honeybee honour hoodie hoof hooray "
    "hoot hop hope horse hosepipe hothouse hour hoverfly hum hummus hurdle hurrah hyacinth iceberg "
    "icicle icing idea igloo imagine inch index indigo ink inlet innings invent inventor iris iron "
    "island islet ivory ivy jackdaw jacket jade jaguar jam jamboree january jasmine jeans jelly "
    "jester jetty jewel jigsaw jingle jive jogging joiner jolly journal journey jovial joyful jubilee "
    "jug juggling juice juicy july jump jumper june jungle juniper jupiter kale kangaroo kayak kazoo "
    "kebab keel keen keeper kestrel kettle keyboard keyring kiln kilo kilt kind kiosk kitchen kite "
    "kitten kiwi knead knit knitting koala korma label labrador lace lacewing ladder ladle ladybird "
    "lagoon lake lakeside lamb lamp lander landing lane language lantern laptop larch larder lark "
    "lasagne lassi latte laugh laughter laundry laurel lavender lawn leader leaf leap leapfrog learn "
    "leek legend leggings lemon lemonade lemur lens lentil leopard lesson letter lettuce lever "
    "leveret library lichen lift lilac lily lime limerick limpet linen liner linnet lion listen litre "
    "little lively lizard llama loaf lobster loch lolly long loom lorry lounge lovely loyal lullaby "
    "lunar lunch lunchbox lupin lute lychee lynx lyric macaroon mackerel magazine magenta magic "
    "magical magnet magnolia magpie maize make mallard mallet manatee mandolin mane mango maple "
    "maracas marathon marble margin marigold marimba marina market maroon marrow mars marsh mason "
    "mast mat maths matinee mauve mayfly mayor maypole meadow measure mechanic medal medlar meerkat "
    "mellow melody melon meringue merlin mermaid merry meteor metre middle midfield mile milk milkman "
    "mill miller millet milliner millpond minibus minnow minstrel mint minute mirror mist mitten mix "
    "mocha monday monitor month moon moonbeam moor moose mop morning mosaic moss motor motorway "
    "mountain mouse muesli muffin muffler mug mulberry munch mural murmur museum musical mussel "
    "mustard myth naan nap narwhal navy neat nebula necklace neigh neptune nest net netball newt "
    "nibble nimble nod noodle noon notebook notion nougat novel november number nursery nuthatch "
    "nutmeg oak oar oasis oat oatcake oboe ocean octagon october octopus olive omelette onion opal "
    "opera orange orbit orchard orchid oregano origami osprey ostrich otter ounce outing oval oven "
    "overall owl owlet oyster paddle paddock paella page pageant paint painter pal palace palette "
    "palm pancake panda paneer pantry papaya paper paprika parade parcel park parka parkin parlour "
    "parrot parsley parsnip party passport pasta paste pastel pastime pastry pasture pasty path "
    "pathway patience patio patter pattern pavement paw pea peaceful peach peachy peacock peak peanut "
    "pear pearl pebble pecan pedal peeler peg pelican pen pencil penguin pennant penny pentagon peony "
    "pepper pergola petal petunia phoenix photo physics piano piccolo pickle picnic picture pie pier "
    "pigeon pilates pillow pilot pine pink pint pioneer piper pitch pitta pixie pizza plaice plaid "
    "plain plan planet plank plant plantain planter plate plateau platform platter platypus player "
    "playful playtime please pleasure pleat pliers plough plover plum plumber plus pocket podium poem "
    "poet poetry polar polka pomelo poncho pond pony poodle pool popcorn poplar poppy porch porpoise "
    "porridge porthole post postbox postcard postman potato potter pottery pour prairie prance "
    "preface pretty pretzel primrose printer prism project pudding puddle puffin pulley puma pumpkin "
    "pupil puppet puppy purple purr puzzle pyjamas pyramid quack quarter quartet quartz quay quick "
    "quilt quince quinoa rabbit racket radiant radish railway rain rainbow raindrop raisin ramble "
    "ranger ravioli read reader reason recorder red reed reef referee reindeer relax relay relish "
    "respect rested rhino rhubarb rhyme rhythm ribbon rice riddle ridge rigging ripple risotto river "
    "riverbed robin robot rock rocket rockpool roll roof roofer root rose rosemary rosy round "
    "rounders rover row rowan rowing ruby rucksack rudder rug rugby ruler running runway rural russet "
    "rustic rustle saddle saffron sage sail sailing sailor salad salmon salsa samosa sand sandals "
    "sandpit sandwich sapling sapphire sardine satchel satin satsuma saturday saturn saucepan saucer "
    "savanna sawdust scale scallop scarf scarlet school schooner science scone scooter scout sculptor "
    "sea seahorse seal seaside season sedge seedling seesaw sequin serene sew shallot shampoo share "
    "shawl sheaf sheep shelf shepherd sherbet shilling shingle shiny ship shirt shoes shore shower "
    "shuttle sieve signal signpost silk silky silly silver sing singer sink sip sitar skate skating "
    "sketch skiing skill skip skipper skipping skirt skittle slate sledge sleepy sleet sleeve slide "
    "slippers small smart smile smooth smoothie snack snooker snow snowball snowdrop snowman snug "
    "soap socks sofa soft softball solar solo sonata song sorbet sorrel soup spaniel spanner sparkly "
    "sparrow spatula speedy sphere spin spinach spiral splash splendid spoke sponge spoon spot "
    "spotted spray spring sprinkle sprint sprout spruce square squash squirrel stable stage stairs "
    "stall stamp stapler star starfish starling station steady stellar stem stencil stew sticker stir "
    "stitch stoat stool story stream streamer stretch string stripe striped stroll strong strudel "
    "study stuffing sturdy suburb sudoku sugar sultana summer summit sun sunbeam sundae sunday sunny "
    "sunrise sunset sunshine super superb supper surf surfing surprise surveyor sushi swallow swan "
    "sway sweater swede sweetpea swift swim swimming swing switch sycamore symbol syrup table tablet "
    "taco tail tailor talent tall tandem tango tangy tap tape tapestry tartan taste tasty tea teacake "
    "teach teacher team teapot teasel teashop teaspoon teddy tempo tennis tent terrace terrier "
    "terrific thanks theatre thicket thimble thistle thought thread thrush thursday thyme ticket tide "
    "tidy tiffin tiger tile tiller timber tinkle tinsel toast toasty toboggan toffee tofu tomato "
    "toolbox topaz tortilla tortoise total toucan tour towel tower town tractor train tram travel "
    "trawler tray treacle treat treetop trek trellis triangle trickle tricycle trifle trio trip "
    "triple tripod trombone trophy tropical trot trousers trout trowel truck trumpet tuba tuesday "
    "tulip tumble tundra tune tunic tunnel turbine turbot turmeric turnip turret turtle tweed tweet "
    "twig twilight twinkly twirl tyre ukulele umpire unicorn unicycle uniform unwind useful usher "
    "vale valley van vanilla varnish velvet velvety venus veranda verse viaduct villa village viola "
    "violet violin volcano vole voyage waffle wagtail waiter walk wall wallaby wallet walnut walrus "
    "waltz wand wander warble wardrobe warm washer water watering wave wavy weave weaver weaving week "
    "weekend welcome wellies wetland wharf wheat wheel whelk whippet whirl whisk whisker whisper "
    "whistle wicket willow wind windmill window wing winger wink winkle winner winter wisdom wise "
    "wish witty wizard wok wombat wonder woodland woof wool woolly workshop wrap wreath wren write "
    "writer yacht yak yarn yawn year yew yippee yoga yoghurt yoyo yummy yurt zebra zesty zigzag "
    "zinnia zip zippy zoo zoology";

std::vector<std::string_view> split()
{
    std::vector<std::string_view> list;
    std::size_t from = 0;
    while (from < kWords.size()) {
        const std::size_t to = std::min(kWords.find(' ', from), kWords.size());
        list.push_back(kWords.substr(from, to - from));
        from = to + 1;
    }
    return list;
}

}  // namespace

const std::vector<std::string_view>& words()
{
    static const std::vector<std::string_view> list = split();
    return list;
}

}  // namespace hearth::crypto
